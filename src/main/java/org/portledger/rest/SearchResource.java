package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.search.RegistrySearch;
import org.portledger.report.search.SearchAnswer;
import org.portledger.report.search.Suggestion;

/** What the search box does, for programs. */
@Path("search")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class SearchResource {

    @Inject
    RegistrySearch search;

    @Inject
    ReaderLanguage reader;

    @Context
    UriInfo uri;

    /**
     * {@code GET search?q=http* status:assigned&on=2003-12-01}: names and ports that answer {@code q}. While there are
     * more, the header {@code Link} has the address of the next part ({@code rel="next"}).
     *
     * @param on     the day asked for, unless {@code q} names one; without both that of the newest copy
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    public Response search(
            @QueryParam("q") String q,
            @QueryParam("on") String on,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int most = Limit.of(limit);
        Long given = Cursor.parse(cursor);
        long after = given == null ? 0 : given;
        SearchAnswer part =
                search.search(q, Asked.day("on", on, null), reader.phrases()).part(after, most);
        var response = Response.ok(part);
        long end = after + part.hits().size();
        return end < part.total()
                ? response.link(
                                uri.getRequestUriBuilder()
                                        .replaceQueryParam("cursor", Cursor.after(end))
                                        .build(),
                                "next")
                        .build()
                : response.build();
    }

    /** {@code GET search/suggestions?q=belrac}: what an unfinished {@code q} may go on to; an empty list if nothing fits. */
    @GET
    @Path("suggestions")
    public List<Suggestion> suggestions(@QueryParam("q") String q) {
        return search.suggestions(q, reader.phrases());
    }
}

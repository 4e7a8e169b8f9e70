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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.Change;
import org.portledger.report.ChangeQuery;
import org.portledger.report.Changes;
import org.portledger.report.InvalidQueryException;
import org.portledger.report.PublicAddress;
import org.portledger.report.ReaderLanguage;

/** What happened in the registry. */
@Path("changes")
@Public
@RequestScoped
public class ChangesResource {

    /** Entries of the feed. */
    private static final int FEED = 100;

    @Inject
    CurrentRegistry registry;

    @Inject
    ReaderLanguage reader;

    @Inject
    PublicAddress installation;

    @Context
    UriInfo uri;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("kind")
    List<String> kinds;

    @QueryParam("port")
    String port;

    @QueryParam("name")
    String name;

    @QueryParam("organisation")
    String organisation;

    /**
     * {@code GET changes?from=2004-01-01&to=2004-12-31&kind=REMOVED&port=2000-3000&name=belarc&organisation=IESG}: newest
     * first, with their total. While there are more, the header {@code Link} has the address of the next part
     * ({@code rel="next"}).
     *
     * @param limit see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Changes found = Changes.of(registry.index(), asked(), Cursor.parse(cursor), Limit.of(limit), reader.phrases());
        var answer = Response.ok(new Page(found.total(), found.changes()));
        if (found.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", Cursor.after(found.next()))
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /** @param total of all parts */
    public record Page(int total, List<Change> changes) {}

    /** {@code GET changes/feed}: the newest hundred as an Atom feed (RFC 4287), with the same filters. */
    @GET
    @Path("feed")
    @Produces({MediaType.APPLICATION_ATOM_XML, Problem.MEDIA_TYPE})
    public StreamingOutput feed() {
        Changes found = Changes.of(registry.index(), asked(), null, FEED, reader.phrases());
        return new ChangesFeed(
                found.changes(), reader, installation, registry.index().registryDay());
    }

    private ChangeQuery asked() {
        try {
            return ChangeQuery.read(from, to, kinds, port, name, organisation);
        } catch (InvalidQueryException e) {
            throw Asked.refused(e.getField(), e.getMessage());
        }
    }
}

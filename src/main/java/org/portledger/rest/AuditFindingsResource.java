package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.portledger.audit.FindingRow;
import org.portledger.audit.query.Completion;
import org.portledger.audit.query.FindingSearch;

/** The findings of an audit. */
@Path("audits/{audit: \\d{1,18}}/findings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class AuditFindingsResource {

    @Inject
    FindingSearch search;

    @Context
    UriInfo uri;

    /**
     * {@code GET audits/5/findings?q=verdict:mismatched,deregistered&limit=200}: by host and port; an empty list if none
     * match. While there are more, the header {@code Link} has the address of the next part ({@code rel="next"}).
     *
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    public Response list(
            @PathParam("audit") long auditId,
            @BeanParam WantedFindings wanted,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<FindingRow> found = search.listAfter(auditId, wanted.query(), Cursor.parse(cursor), rows + 1);
        return Cursor.page(found, rows, uri, FindingRow::id, FindingView::of);
    }

    /** {@code GET audits/5/findings/facets?q=port:2693}: how many match, and how many of them have each value of a field. */
    @GET
    @Path("facets")
    public FacetsView facets(@PathParam("audit") long auditId, @BeanParam WantedFindings wanted) {
        return FacetsView.of(search.facets(auditId, wanted.query()));
    }

    /**
     * {@code GET audits/5/findings/completions?q=verdict:de&at=10}: what {@code q} may go on to where the caret is; an
     * empty list if nothing fits.
     *
     * @param at characters before the caret; without it the caret is at the end
     */
    @GET
    @Path("completions")
    public List<Completion> completions(
            @PathParam("audit") long auditId,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("at") String at) {
        return search.completions(auditId, q, at == null ? q.length() : caret(at));
    }

    private static int caret(String at) {
        if (!at.matches("[0-9]{1,9}")) {
            throw Asked.refused("at", "must be a whole number of characters");
        }
        return Integer.parseInt(at);
    }
}

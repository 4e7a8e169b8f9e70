package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.portledger.audit.Rule;
import org.portledger.audit.RuleBook;
import org.portledger.audit.RuleRow;
import org.portledger.audit.Rules;

/** The standing decisions of the caller's teams. Leads write them, auditors try them, all of the team read them. */
@Path("rules")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RulesResource {

    @Inject
    Rules rules;

    @Inject
    RuleBook book;

    @Context
    UriInfo uri;

    /**
     * {@code GET rules?limit=50}: the last made first, ended ones too; an empty list if there are none. While there are
     * more, the header {@code Link} has the address of the next part.
     *
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<RuleRow> found = rules.list(Cursor.parse(cursor), rows + 1);
        boolean more = found.size() > rows;
        List<RuleRow> part = more ? found.subList(0, rows) : found;
        var response = Response.ok(part.stream().map(RuleView::of).toList());
        return more
                ? response.link(next(part.get(rows - 1).rule().getId()), "next").build()
                : response.build();
    }

    private URI next(long lastId) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", Cursor.after(lastId))
                .build();
    }

    /** {@code GET rules/7}: the ETag is for changing it. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response find(@PathParam("id") long id) {
        return answer(Response.ok(), id);
    }

    /** {@code POST rules}: 201 with the rule, after it has decided what it matches. */
    @POST
    public Response make(@NotNull WantedRule body) {
        Rule made = book.make(body.requiredTeam(), body.auditId(), body.terms(), body.owner());
        return answer(Response.created(URI.create("rules/" + made.getId())), made.getId());
    }

    /** {@code POST rules/dry-run}: what a rule of that scope would do; nothing is changed. */
    @POST
    @Path("dry-run")
    public RulePreviewView preview(@NotNull WantedRule body) {
        return RulePreviewView.of(book.preview(body.requiredTeam(), body.auditId(), body.ruleId(), body.parsedScope()));
    }

    /** {@code PUT rules/7}: 200 with the rule as it is then; 428 without {@code If-Match}, 412 if stale, 409 if it ended. */
    @PUT
    @Path("{id: \\d{1,18}}")
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull WantedRule body) {
        book.change(id, version(id, ifMatch), body.terms(), body.owner());
        return find(id);
    }

    /** {@code PUT rules/7/ended}: for good; its findings are open again, or the next rule's. Statuses as for a change. */
    @PUT
    @Path("{id: \\d{1,18}}/ended")
    @Consumes(MediaType.WILDCARD)
    public Response end(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        book.end(id, version(id, ifMatch));
        return find(id);
    }

    private int version(long id, String ifMatch) {
        int present = rules.find(id).getVersion();
        IfMatch.require(ifMatch, "rule", "change");
        return IfMatch.version(ifMatch, present);
    }

    private Response answer(Response.ResponseBuilder response, long id) {
        RuleRow row = rules.row(id);
        return response.entity(RuleView.of(row))
                .tag(Integer.toString(row.rule().getVersion()))
                .build();
    }
}

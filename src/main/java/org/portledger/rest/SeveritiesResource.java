package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.portledger.audit.Severities;
import org.portledger.audit.SeverityChange;
import org.portledger.audit.TeamSeverities;

/** Which severity a team's findings get, by what is known of them. Leads change it, auditors try, all of the team read. */
@Path("teams/{team: \\d{1,18}}/severities")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SeveritiesResource {

    @Inject
    Severities severities;

    @Context
    UriInfo uri;

    /** {@code GET teams/5/severities}: the whole table as it stands; the ETag is for changing it. */
    @GET
    public Response find(@PathParam("team") long teamId) {
        TeamSeverities present = severities.inForce(teamId);
        return Response.ok(SeveritiesView.of(present))
                .tag(Integer.toString(present.version()))
                .build();
    }

    /**
     * {@code PATCH teams/5/severities}: 200 with the table as it is then, after all findings have the severities that it
     * proposes; 428 without {@code If-Match}, 412 if stale. What says what is so already changes nothing.
     */
    @PATCH
    public Response change(
            @PathParam("team") long teamId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull WantedSeverities body) {
        TeamSeverities present = severities.inForce(teamId);
        IfMatch.require(ifMatch, "table", "change");
        int version = IfMatch.version(ifMatch, present.version());
        severities.change(teamId, version, body.appliedTo(present.table()), body.reason());
        return find(teamId);
    }

    /** {@code POST teams/5/severities/dry-run}: what such a change would do to findings; nothing is changed. */
    @POST
    @Path("dry-run")
    public SeverityPreviewView preview(@PathParam("team") long teamId, @NotNull WantedSeverities body) {
        TeamSeverities present = severities.inForce(teamId);
        return SeverityPreviewView.of(severities.preview(teamId, body.appliedTo(present.table())));
    }

    /**
     * {@code GET teams/5/severities/history?limit=50}: the changes, the last first; an empty list if it was never changed.
     * While there are more, the header {@code Link} has the address of the next part.
     *
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    @Path("history")
    public Response history(
            @PathParam("team") long teamId, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<SeverityChange> found = severities.history(teamId, Cursor.parse(cursor), rows + 1);
        return Cursor.page(found, rows, uri, change -> change.revision().getVersion(), SeverityChangeView::of);
    }

    /** {@code GET teams/5/severities/3}: the whole table of that version; that of version 0 is the one to begin with. */
    @GET
    @Path("{version: \\d{1,9}}")
    public SeveritiesView version(@PathParam("team") long teamId, @PathParam("version") int version) {
        return SeveritiesView.of(severities.at(teamId, version));
    }
}

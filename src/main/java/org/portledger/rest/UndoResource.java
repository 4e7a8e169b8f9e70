package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.portledger.audit.BulkResult;
import org.portledger.audit.Undo;

/** Taking back what somebody changed of findings, one or many. */
@Path("audits/{audit: \\d{1,18}}/changes/{change: \\d{1,18}}/undo")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class UndoResource {

    @Inject
    Undo undo;

    /** {@code POST audits/5/changes/7/undo}: what nobody changed again since is as it was before. */
    @POST
    public BulkResult undo(
            @PathParam("audit") long auditId, @PathParam("change") long changeId, @NotNull WantedUndo body) {
        return undo.undo(auditId, changeId, body.reason());
    }

    /**
     * The body of an undo.
     *
     * @param reason why, 1 to 2,000 characters
     */
    public record WantedUndo(String reason) {}
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.portledger.account.Teams;
import org.portledger.audit.Audits;
import org.portledger.audit.BulkResult;
import org.portledger.audit.BulkTriage;
import org.portledger.audit.FieldEdit;
import org.portledger.audit.Selection;
import org.portledger.audit.query.FindingSearch;

/** Edits of many findings of an audit at once; {@link UndoResource} takes them back. */
@Path("audits/{audit: \\d{1,18}}/findings/bulk")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BulkResource {

    @Inject
    BulkTriage triage;

    @Inject
    FindingSearch search;

    @Inject
    Audits audits;

    @Inject
    Teams teams;

    /**
     * {@code POST audits/5/findings/bulk?q=verdict:deregistered}: edits everything that the list with the same parameters
     * would show, or the findings whose {@code ids} the body names.
     *
     * @param preview {@code true} to be told only what would become of them
     */
    @POST
    public BulkResult edit(
            @PathParam("audit") long auditId,
            @BeanParam WantedFindings wanted,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @NotNull JsonObject body) {
        EditBody edit = EditBody.ofMany(body);
        long team = audits.find(auditId).getTeam().getId();
        List<FieldEdit> edits = edit.edits(() -> teams.members(team));
        Set<Long> ids = edit.ids();
        Selection selection = ids == null ? search.selection(wanted.query()) : Selection.of(ids);
        return preview
                ? triage.preview(auditId, selection, edits)
                : triage.edit(auditId, selection, edits, edit.reason());
    }
}

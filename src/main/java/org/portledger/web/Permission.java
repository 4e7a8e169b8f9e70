package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.portledger.account.Caller;
import org.portledger.account.Role;
import org.portledger.audit.Audit;
import org.portledger.audit.query.SavedFilter;
import org.portledger.report.export.kept.KeptExport;

/** What a page offers its visitor. The services decide anew; this only keeps a page from offering what they would refuse. */
@RequestScoped
public class Permission {

    @Inject
    Caller caller;

    /** Whether the visitor may import, judge and remark in an audit. */
    public boolean toWrite(Audit audit) {
        return toWrite(audit.getTeam().getId());
    }

    /** The same for all that a team owns. */
    boolean toWrite(long teamId) {
        return in(teamId, Role.AUDITOR);
    }

    /** Whether the visitor may do in a team what a role may. */
    boolean in(long teamId, Role role) {
        return caller.roleIn(teamId).filter(own -> own.includes(role)).isPresent();
    }

    /** Whether the visitor may forget a saved filter: one's own, or as a lead. */
    public boolean toRemove(SavedFilter filter) {
        return filter.getSavedBy().equals(caller.account())
                || caller.roleIn(filter.getTeamId()).filter(Role.LEAD::equals).isPresent();
    }

    /** Whether the visitor may forget an export: one's own, or as an auditor. */
    boolean toForget(KeptExport export) {
        return export.getRequestedBy().equals(caller.account()) || toWrite(export.getAudit());
    }
}

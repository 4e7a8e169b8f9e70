package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Membership;
import org.portledger.account.Teams;
import org.portledger.audit.AssigneeEdit;
import org.portledger.audit.Audit;
import org.portledger.audit.FieldEdit;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityEdit;

/** What pages offer to choose from where people judge: severities, and the members of a team. */
@Named
@RequestScoped
public class People {

    /** The choice that takes away: nobody cares for it, the proposed severity counts. */
    static final String NONE = "-";

    @Inject
    Teams teams;

    /** By login. */
    public List<Membership> of(Audit audit) {
        return teams.members(audit.getTeam().getId());
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public String getNone() {
        return NONE;
    }

    /**
     * The edits for what was chosen; none for what is null.
     *
     * @param severity the name of one, or {@link #NONE}
     * @param assignee a login, or {@link #NONE}
     * @throws InvalidEntryException if there is no such severity, or no such member of the audit's team
     */
    List<FieldEdit> edits(Audit audit, String severity, String assignee) {
        List<FieldEdit> edits = new ArrayList<>();
        if (severity != null) {
            edits.add(new SeverityEdit(
                    severity.equals(NONE)
                            ? null
                            : InvalidEntryException.requireConstant("severity", severity, Severity.class)));
        }
        if (assignee != null) {
            edits.add(assignee.equals(NONE) ? new AssigneeEdit(null) : AssigneeEdit.to(assignee, of(audit)));
        }
        return edits;
    }
}

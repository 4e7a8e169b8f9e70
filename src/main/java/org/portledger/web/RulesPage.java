package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.portledger.account.Caller;
import org.portledger.account.Membership;
import org.portledger.account.Role;
import org.portledger.account.Team;
import org.portledger.audit.RuleRow;
import org.portledger.audit.Rules;

/** Backs {@code work/rules.xhtml}: the rules of the visitor's teams, the last made first. */
@Named
@RequestScoped
public class RulesPage {

    private static final int MOST_ROWS = 500;

    @Inject
    Rules rules;

    @Inject
    Caller caller;

    private List<RuleRow> rows;

    public List<RuleRow> getRows() {
        if (rows == null) {
            rows = rules.list(null, MOST_ROWS);
        }
        return rows;
    }

    /** The visitor's, by name; an empty list if there are none. */
    public List<Team> getTeams() {
        return caller.memberships().stream().map(Membership::getTeam).toList();
    }

    /** Whether the visitor may try rules in some team. */
    public boolean isTrying() {
        return caller.memberships().stream().anyMatch(member -> member.getRole().includes(Role.AUDITOR));
    }
}

package org.portledger.web;

import java.util.ArrayList;
import java.util.List;
import org.portledger.account.Membership;
import org.portledger.account.Role;
import org.portledger.audit.Audit;

/**
 * What a rule can be for, as a choice of a form: all audits of a team, or one of them.
 *
 * @param key     what the form sends, such as {@code 5} for a team and {@code 5/12} for one of its audits
 * @param auditId null for all audits of the team
 * @param lead    whether the visitor may make rules for it
 */
public record RuleTarget(String key, String label, long teamId, Long auditId, boolean lead) {

    /** What the visitor may at least try rules for: by team, all of its audits first. */
    static List<RuleTarget> of(List<Membership> memberships, List<Audit> audits) {
        List<RuleTarget> targets = new ArrayList<>();
        for (Membership member : memberships) {
            if (member.getRole().includes(Role.AUDITOR)) {
                long team = member.getTeam().getId();
                boolean lead = member.getRole().includes(Role.LEAD);
                targets.add(new RuleTarget(
                        Long.toString(team), "All audits of " + member.getTeam().getName(), team, null, lead));
                audits.stream()
                        .filter(audit -> audit.getTeam().getId() == team)
                        .map(audit -> new RuleTarget(
                                team + "/" + audit.getId(), "Only " + audit.getName(), team, audit.getId(), lead))
                        .forEach(targets::add);
            }
        }
        return targets;
    }
}

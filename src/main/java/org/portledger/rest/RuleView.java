package org.portledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.portledger.account.Account;
import org.portledger.audit.Audit;
import org.portledger.audit.Disposition;
import org.portledger.audit.Rule;
import org.portledger.audit.RuleRow;
import org.portledger.audit.RuleState;

/**
 * The public form of a rule. What there is none of is left out.
 *
 * @param auditId   the only audit that it is for; left out if it is for all of the team
 * @param endDay    first day on which it no longer holds
 * @param owner     the login of who answers for it
 * @param daysLeft  days on which it still holds, today among them
 * @param findings  how many it speaks for
 * @param changedAt when it was made or changed last
 * @param version   for {@code If-Match}
 */
public record RuleView(
        long id,
        long teamId,
        String team,
        Long auditId,
        String audit,
        WantedRule.Scope scope,
        Disposition decision,
        String reason,
        LocalDate endDay,
        String owner,
        String ownerName,
        RuleState state,
        Long daysLeft,
        long findings,
        String madeBy,
        Instant madeAt,
        String changedBy,
        Instant changedAt,
        String endedBy,
        Instant endedAt,
        int version) {

    static RuleView of(RuleRow row) {
        Rule rule = row.rule();
        Audit audit = rule.getAudit();
        return new RuleView(
                rule.getId(),
                rule.getTeam().getId(),
                rule.getTeam().getName(),
                audit == null ? null : audit.getId(),
                audit == null ? null : audit.getName(),
                WantedRule.Scope.of(rule.getScope()),
                rule.getDecision(),
                rule.getReason(),
                rule.getEndDay(),
                rule.getOwner().getLogin(),
                rule.getOwner().getDisplayName(),
                row.state(),
                row.daysLeft(),
                row.findings(),
                rule.getMadeBy().getDisplayName(),
                rule.getMadeAt(),
                rule.getChangedBy().getDisplayName(),
                rule.getChangedAt(),
                name(rule.getEndedBy()),
                rule.getEndedAt(),
                rule.getVersion());
    }

    private static String name(Account account) {
        return account == null ? null : account.getDisplayName();
    }
}

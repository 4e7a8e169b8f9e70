package org.portledger.rest;

import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Disposition;
import org.portledger.audit.RuleScope;
import org.portledger.audit.RuleTerms;

/**
 * The body of a request for a rule, or for a dry run of one, which needs a team and a scope only. A change leaves team and
 * audit as they are, whatever it says of them.
 *
 * @param auditId  the only audit of the team that it is for; left out for all
 * @param ruleId   for a dry run: the rule that would be changed so; left out for a new one
 * @param decision {@code EXPECTED}, {@code ACCEPTED}, {@code FALSE_POSITIVE} or {@code TO_FIX}
 * @param reason   why, 1 to 1,000 characters
 * @param owner    the login of the member who answers for it; left out for the caller
 * @param endDay   first day on which it no longer holds; may be left out, but not for an acceptance
 */
public record WantedRule(
        Long teamId,
        Long auditId,
        Long ruleId,
        Scope scope,
        String decision,
        String reason,
        String owner,
        String endDay) {

    long requiredTeam() {
        if (teamId == null) {
            throw new InvalidEntryException("teamId", "must be that of one of your teams");
        }
        return teamId;
    }

    RuleTerms terms() {
        return new RuleTerms(
                parsedScope(),
                InvalidEntryException.requireConstant("decision", decision, Disposition.class),
                reason,
                Asked.day("endDay", endDay, null));
    }

    RuleScope parsedScope() {
        Scope given = scope == null ? new Scope(null, null, null, null, null) : scope;
        return RuleScope.of(given.networks(), given.ports(), given.transport(), given.services(), given.processes());
    }

    /**
     * Which findings a rule is about: those that match all parts. What is left out or empty leaves nothing out.
     *
     * @param networks such as {@code 10.0.0.0/8}
     * @param ports    such as {@code 2693,8000-8100}
     */
    public record Scope(
            List<String> networks, String ports, String transport, List<String> services, List<String> processes) {

        static Scope of(RuleScope scope) {
            return new Scope(
                    scope.networks().stream().map(Object::toString).toList(),
                    scope.ports().isEmpty() ? null : scope.ports().toString(),
                    scope.transport() == null ? null : scope.transport().toString(),
                    scope.services(),
                    scope.processes());
        }
    }
}

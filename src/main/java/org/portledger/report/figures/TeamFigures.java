package org.portledger.report.figures;

import java.util.List;
import java.util.Map;
import org.portledger.account.Team;
import org.portledger.audit.Verdict;

/**
 * All audits of a team in numbers.
 *
 * @param audits by name; empty if the team has none
 */
public record TeamFigures(Team team, Figures all, List<AuditFigures> audits) {

    /**
     * One of the team's audits.
     *
     * @param present  findings that are present
     * @param pending  those of them that still ask for something
     * @param verdicts of those present, 0 included
     */
    public record AuditFigures(long id, String name, long present, long pending, Map<Verdict, Long> verdicts) {}
}

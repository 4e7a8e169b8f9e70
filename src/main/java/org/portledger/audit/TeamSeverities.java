package org.portledger.audit;

import org.portledger.account.Team;

/**
 * A team's table of severities as it stands, or as it stood.
 *
 * @param version  counts the changes: 0 for the table that every team begins with
 * @param revision who changed it to this, when and why; null for version 0
 */
public record TeamSeverities(Team team, int version, SeverityTable table, SeverityRevision revision) {

    static TeamSeverities standard(Team team) {
        return new TeamSeverities(team, 0, SeverityTable.STANDARD, null);
    }

    static TeamSeverities of(SeverityRevision revision) {
        return new TeamSeverities(revision.getTeam(), revision.getVersion(), revision.table(), revision);
    }
}

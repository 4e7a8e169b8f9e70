package org.portledger.audit;

/**
 * Why a finding has its proposed severity.
 *
 * @param cell    of the table: what is known of the finding
 * @param ofCell  the severity that the cell has
 * @param raised  whether the table makes it one step more severe, as IANA reports unauthorized use
 * @param version of the team's table: 0 for the one that every team begins with
 */
public record SeverityProposal(SeverityCell cell, Severity ofCell, boolean raised, int version) {

    /** @param present the table that holds now; when it changed, the finding got the severity that it proposes */
    static SeverityProposal of(Finding finding, TeamSeverities present) {
        var cell = SeverityCell.of(finding);
        return new SeverityProposal(
                cell,
                present.table().of(cell),
                finding.isUnauthorizedUse() && present.table().raisesUnauthorized(),
                present.version());
    }

    /** What is proposed. */
    public Severity severity() {
        return raised ? ofCell.raised() : ofCell;
    }
}

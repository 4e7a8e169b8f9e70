package org.portledger.rest;

import java.time.Instant;
import java.util.List;
import org.portledger.audit.Reach;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.SeverityRevision;
import org.portledger.audit.TeamSeverities;
import org.portledger.audit.Verdict;
import org.portledger.scan.EvidenceGrade;

/**
 * The public form of a team's table of severities.
 *
 * @param version               counts the changes, for {@code If-Match}; 0 for the table that every team begins with
 * @param unauthorizedUseRaises whether it is one step more where IANA reports unauthorized use
 * @param changedBy             who made it so; left out for version 0, as are the following
 * @param cells                 all that can be
 */
public record SeveritiesView(
        long teamId,
        int version,
        boolean unauthorizedUseRaises,
        String changedBy,
        Instant changedAt,
        String reason,
        List<Cell> cells) {

    static SeveritiesView of(TeamSeverities severities) {
        SeverityRevision revision = severities.revision();
        return new SeveritiesView(
                severities.team().getId(),
                severities.version(),
                severities.table().raisesUnauthorized(),
                revision == null ? null : revision.getChangedBy().getDisplayName(),
                revision == null ? null : revision.getChangedAt(),
                revision == null ? null : revision.getReason(),
                SeverityCell.occurring()
                        .map(cell -> Cell.of(cell, severities.table().of(cell)))
                        .toList());
    }

    /**
     * What is known of a finding, and the severity that it gets.
     *
     * @param exposure that of the finding; {@code OUTSIDE} if its host never listed it
     */
    public record Cell(Verdict verdict, Reach exposure, EvidenceGrade evidence, Severity severity) {

        static Cell of(SeverityCell cell, Severity severity) {
            return new Cell(cell.verdict(), cell.reach(), cell.evidence(), severity);
        }
    }
}

package org.portledger.rest;

import java.time.Instant;
import java.util.List;
import org.portledger.audit.Reach;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityChange;
import org.portledger.audit.SeverityTable;
import org.portledger.audit.Verdict;
import org.portledger.scan.EvidenceGrade;

/**
 * The public form of a change of a table of severities.
 *
 * @param version               that the table got by it
 * @param unauthorizedUseRaises as the table says since; left out if that was not changed
 * @param cells                 that got another severity; may be empty
 */
public record SeverityChangeView(
        int version, String by, Instant at, String reason, Boolean unauthorizedUseRaises, List<ChangedCell> cells) {

    static SeverityChangeView of(SeverityChange change) {
        return new SeverityChangeView(
                change.revision().getVersion(),
                change.revision().getChangedBy().getDisplayName(),
                change.revision().getChangedAt(),
                change.revision().getReason(),
                change.isAboutUnauthorizedUse() ? change.table().raisesUnauthorized() : null,
                change.cells().stream().map(ChangedCell::of).toList());
    }

    /** A cell with the severity that it had, and the one that it has since. */
    public record ChangedCell(Verdict verdict, Reach exposure, EvidenceGrade evidence, Severity from, Severity to) {

        static ChangedCell of(SeverityTable.Difference difference) {
            return new ChangedCell(
                    difference.cell().verdict(),
                    difference.cell().reach(),
                    difference.cell().evidence(),
                    difference.from(),
                    difference.to());
        }
    }
}

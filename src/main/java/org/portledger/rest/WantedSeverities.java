package org.portledger.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Reach;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.SeverityTable;
import org.portledger.audit.Verdict;
import org.portledger.scan.EvidenceGrade;

/**
 * The body of a request for another table of severities.
 *
 * @param cells                 those that get another severity; the others stay
 * @param unauthorizedUseRaises left out, it stays as it is
 * @param reason                why, 1 to 1,000 characters; a dry run needs none
 */
public record WantedSeverities(List<WantedCell> cells, Boolean unauthorizedUseRaises, String reason) {

    /** @throws InvalidEntryException if a cell is not as it must be, is one that no finding is in, or stands there twice */
    SeverityTable appliedTo(SeverityTable present) {
        Map<SeverityCell, Severity> wanted = new HashMap<>();
        for (WantedCell each : cells == null ? List.<WantedCell>of() : cells) {
            if (each == null) {
                throw new InvalidEntryException("cells", "must each name verdict, exposure, evidence and severity");
            }
            SeverityCell cell = each.cell();
            if (wanted.put(cell, each.parsedSeverity()) != null) {
                throw new InvalidEntryException("cells", "must name %s once".formatted(cell));
            }
        }
        return present.with(
                wanted, unauthorizedUseRaises == null ? present.raisesUnauthorized() : unauthorizedUseRaises);
    }

    /** A cell as people write it. */
    public record WantedCell(String verdict, String exposure, String evidence, String severity) {

        SeverityCell cell() {
            return new SeverityCell(
                    InvalidEntryException.requireConstant("verdict", verdict, Verdict.class),
                    InvalidEntryException.requireConstant("exposure", exposure, Reach.class),
                    InvalidEntryException.requireConstant("evidence", evidence, EvidenceGrade.class));
        }

        Severity parsedSeverity() {
            return InvalidEntryException.requireConstant("severity", severity, Severity.class);
        }
    }
}

package org.portledger.web;

import java.util.Arrays;
import java.util.List;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.Verdict;
import org.portledger.scan.EvidenceGrade;

/**
 * A line of a table of severities as it is shown.
 *
 * @param cells one for each reach, the narrowest first
 */
public record SeverityRow(Verdict verdict, EvidenceGrade evidence, List<SeverityCell> cells) {

    /** Those in which any finding can be. */
    static List<SeverityRow> all() {
        return Arrays.stream(Verdict.values())
                .flatMap(verdict -> Arrays.stream(EvidenceGrade.values())
                        .map(evidence -> new SeverityRow(
                                verdict,
                                evidence,
                                SeverityCell.ofRow(verdict, evidence).toList())))
                .filter(row -> row.cells.stream().anyMatch(SeverityCell::occurs))
                .toList();
    }
}

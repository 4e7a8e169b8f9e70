package org.portledger.report.figures;

import java.util.Map;
import org.portledger.audit.ImportResult;
import org.portledger.audit.Verdict;
import org.portledger.scan.Scan;

/**
 * What a scan saw, and what it did to the findings when it was imported.
 *
 * @param open       open ports by verdict; verdicts that none has are left out
 * @param appeared   findings that the audit had never met
 * @param back       that were gone or unverified
 * @param gone       that were tested and absent for the first time
 * @param unverified that were absent and not tested
 */
public record ScanFigures(Scan scan, Map<Verdict, Long> open, long appeared, long back, long gone, long unverified) {

    static ScanFigures of(ImportResult result) {
        return new ScanFigures(
                result.getScan(),
                result.getByVerdict(),
                result.getAppeared(),
                result.getBack(),
                result.getGone(),
                result.getUnverified());
    }

    /** All open ports. */
    public long total() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }
}

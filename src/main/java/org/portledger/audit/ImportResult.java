package org.portledger.audit;

import java.util.List;
import java.util.Map;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanNotice;

/**
 * What an import did.
 *
 * @param scan            the scan that was made; the one from before if {@code alreadyImported}
 * @param alreadyImported the audit had a scan of the very same bytes, so that nothing was changed and the following
 *                        counts are 0
 * @param newFindings     open ports that the audit had never met
 * @param knownFindings   open ports that it had met before
 * @param byVerdict       how many open ports of this scan got each verdict, by name; those that none got are left out
 * @param notices         what had to be repaired, left out or doubted; often empty
 */
public record ImportResult(
        Scan scan,
        boolean alreadyImported,
        long newFindings,
        long knownFindings,
        Map<Verdict, Long> byVerdict,
        List<ScanNotice> notices) {

    static ImportResult alreadyImported(Scan scan, List<ScanNotice> notices) {
        return new ImportResult(scan, true, 0, 0, Map.of(), notices);
    }
}

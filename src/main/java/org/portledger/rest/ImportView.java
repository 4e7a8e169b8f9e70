package org.portledger.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portledger.audit.ImportResult;

/**
 * The public form of what an import did.
 *
 * @param alreadyImported the audit had a scan of the same bytes; nothing was changed, and the following counts are 0
 * @param newFindings     open ports that the audit had never met
 * @param knownFindings   open ports that it had met before
 * @param byVerdict       how many open ports got each verdict; those that none got are left out
 */
public record ImportView(
        ScanView scan,
        boolean alreadyImported,
        long newFindings,
        long knownFindings,
        Map<String, Long> byVerdict,
        List<ScanView.Notice> notices) {

    static ImportView of(ImportResult result) {
        Map<String, Long> byVerdict = new TreeMap<>();
        result.byVerdict().forEach((verdict, count) -> byVerdict.put(verdict.name(), count));
        return new ImportView(
                ScanView.of(result.scan()),
                result.alreadyImported(),
                result.newFindings(),
                result.knownFindings(),
                byVerdict,
                result.notices().stream().map(ScanView.Notice::of).toList());
    }
}

package org.portledger.audit;

import java.util.List;
import java.util.Map;
import org.portledger.scan.ScanNotice;

/**
 * An import as it stands.
 *
 * @param job           with its audit and whoever asked for it
 * @param state         also {@link ImportState#RUNNING}
 * @param progress      of the attempt that runs; null unless it is running
 * @param results       what it did, a scan each in the order they were made; empty until it is done
 * @param noticesOfScan what there is to say of each scan's file, by the scan's id
 */
public record ImportStatus(
        ImportJob job,
        ImportState state,
        ImportProgress progress,
        List<ImportResult> results,
        Map<Long, List<ScanNotice>> noticesOfScan) {

    /** 0 to 100 per cent; 100 only once it is done. */
    public int percent() {
        if (progress != null) {
            return progress.percent(job.getSize());
        }
        return state == ImportState.DONE ? 100 : 0;
    }

    /** What had to be repaired, left out or doubted of the scan's file; often empty. */
    public List<ScanNotice> notices(ImportResult result) {
        return noticesOfScan.getOrDefault(result.getScan().getId(), List.of());
    }
}

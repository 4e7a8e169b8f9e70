package org.portledger.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portledger.audit.ImportJob;
import org.portledger.audit.ImportProgress;
import org.portledger.audit.ImportResult;
import org.portledger.audit.ImportState;
import org.portledger.audit.ImportStatus;
import org.portledger.scan.ScanNotice;

/**
 * The public form of an import.
 *
 * @param statedHost     what was stated of a file that does not tell it; left out if nothing was, as is the time
 * @param state          {@code QUEUED}, {@code RUNNING}, {@code DONE}, {@code REFUSED}, {@code FAILED} or {@code CANCELLED}
 * @param step           what a running import is at; left out unless it is running
 * @param percent        0 to 100
 * @param bytesPerSecond of the file, since the worker began; left out unless it is running
 * @param endedAt        left out until it has ended
 * @param problem        why it was refused or failed; left out otherwise
 * @param wasThere       the same file was asked for before
 * @param findings       what it did to the audit's findings: {@code new}, {@code back}, {@code unchanged}, {@code gone}
 *                       and {@code unverified}; all its scans together
 * @param byVerdict      how many open ports got each verdict; those that none got are left out
 * @param scans          what it made of the file, more than one if that was an archive; empty until it is done
 */
public record ImportView(
        long id,
        long auditId,
        String fileName,
        String sha256,
        long size,
        String statedHost,
        Instant statedTime,
        Instant requestedAt,
        String requestedBy,
        ImportState state,
        String step,
        int percent,
        Long bytesPerSecond,
        Instant endedAt,
        String problem,
        boolean wasThere,
        Map<String, Long> findings,
        Map<String, Long> byVerdict,
        List<ImportedScan> scans) {

    /**
     * What an import did with one scan.
     *
     * @param alreadyImported the audit had a scan of the same bytes; nothing was changed, and the counts are 0
     */
    public record ImportedScan(
            ScanView scan,
            boolean alreadyImported,
            Map<String, Long> findings,
            Map<String, Long> byVerdict,
            List<ScanView.Notice> notices) {

        private static ImportedScan of(ImportResult result, List<ScanNotice> notices) {
            Map<String, Long> findings = new LinkedHashMap<>();
            findings.put("new", result.getAppeared());
            findings.put("back", result.getBack());
            findings.put("unchanged", result.getUnchanged());
            findings.put("gone", result.getGone());
            findings.put("unverified", result.getUnverified());
            Map<String, Long> byVerdict = new TreeMap<>();
            result.getByVerdict().forEach((verdict, count) -> byVerdict.put(verdict.name(), count));
            return new ImportedScan(
                    ScanView.of(result.getScan()),
                    result.isAlreadyImported(),
                    findings,
                    byVerdict,
                    notices.stream().map(ScanView.Notice::of).toList());
        }
    }

    static ImportView of(ImportStatus status, boolean wasThere, Clock clock) {
        ImportJob job = status.job();
        ImportProgress progress = status.progress();
        List<ImportedScan> scans = status.results().stream()
                .map(result -> ImportedScan.of(result, status.notices(result)))
                .toList();
        Map<String, Long> findings = new LinkedHashMap<>();
        Map<String, Long> byVerdict = new TreeMap<>();
        scans.forEach(scan -> scan.findings().forEach((what, count) -> findings.merge(what, count, Long::sum)));
        scans.forEach(scan -> scan.byVerdict().forEach((verdict, count) -> byVerdict.merge(verdict, count, Long::sum)));
        return new ImportView(
                job.getId(),
                job.getAudit().getId(),
                job.getFileName(),
                job.getSha256(),
                job.getSize(),
                job.getOrigin().hostText(),
                job.getOrigin().time(),
                job.getRequestedAt(),
                job.getRequestedBy().getLogin(),
                status.state(),
                progress == null ? null : progress.getStep().name(),
                status.percent(),
                progress == null ? null : progress.rate(clock.instant()),
                job.getEndedAt(),
                job.getProblem(),
                wasThere,
                findings,
                byVerdict,
                scans);
    }
}

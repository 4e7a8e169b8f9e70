package org.portledger.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.portledger.audit.ImportJob;
import org.portledger.audit.ImportResult;
import org.portledger.audit.ImportStatus;
import org.portledger.audit.Verdict;
import org.portledger.scan.NoticeKind;
import org.portledger.scan.ScanNotice;

/**
 * An import as the page of its audit shows it: what its scans did, all together.
 *
 * @param now when it stood like that
 */
public record ImportCard(ImportStatus status, Instant now) {

    private static final double MEGABYTE = 1e6;

    public long id() {
        return job().getId();
    }

    public ImportJob job() {
        return status.job();
    }

    /** What it is at, in words. */
    public String step() {
        if (status.progress() == null) {
            return "waiting for a free worker";
        }
        if (status.progress().isUnwanted()) {
            return "being cancelled";
        }
        return switch (status.progress().getStep()) {
            case READING -> "reading the file";
            case STORING -> "storing what was read";
            case JUDGING -> "comparing with the registry and with what was known";
        };
    }

    /** Such as "12.3 MB/s"; empty while nothing can be said. */
    public String rate() {
        long rate = status.progress() == null ? 0 : status.progress().rate(now);
        return rate == 0 ? "" : String.format(Locale.ROOT, "%.1f MB/s", rate / MEGABYTE);
    }

    /** Whether something of it had to be repaired. */
    public boolean isRepaired() {
        return notices().stream().anyMatch(notice -> notice.getKind() == NoticeKind.REPAIRED);
    }

    /** What there is to say of all its scans; often empty. */
    public List<ScanNotice> notices() {
        return status.results().stream()
                .flatMap(result -> status.notices(result).stream())
                .toList();
    }

    /** Whether it is of an archive with several scans. */
    public boolean isArchive() {
        return status.results().size() > 1;
    }

    /** Whether the audit had every scan in it, so that nothing was changed. */
    public boolean isKnown() {
        return !status.results().isEmpty() && status.results().stream().allMatch(ImportResult::isAlreadyImported);
    }

    public long hosts() {
        return sum(result -> result.getScan().getHosts());
    }

    public long appeared() {
        return sum(ImportResult::getAppeared);
    }

    public long back() {
        return sum(ImportResult::getBack);
    }

    public long unchanged() {
        return sum(ImportResult::getUnchanged);
    }

    public long gone() {
        return sum(ImportResult::getGone);
    }

    public long unverified() {
        return sum(ImportResult::getUnverified);
    }

    /** How many open ports got each verdict; those that none got are left out. */
    public Map<Verdict, Long> byVerdict() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        status.results()
                .forEach(result ->
                        result.getByVerdict().forEach((verdict, count) -> counts.merge(verdict, count, Long::sum)));
        return counts;
    }

    private long sum(ToLongFunction<ImportResult> count) {
        return status.results().stream().mapToLong(count).sum();
    }
}

package org.portledger.report.diff;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portledger.account.InvalidEntryException;
import org.portledger.scan.Scan;

/** Two scans of an audit to compare. */
public record ScanPair(Scan before, Scan after) {

    /** Of scans of the same time, the files decide, as they do for findings. */
    private static final Comparator<Scan> BY_TIME = comparing(Scan::getSeenAt).thenComparing(Scan::getSha256);

    /** @throws InvalidEntryException if they are of two audits */
    public ScanPair {
        if (before.getAuditId() != after.getAuditId()) {
            throw new InvalidEntryException("scan", "must be one of the same audit as the other");
        }
    }

    /** The two in the order of their own time, whichever way round they are given. */
    public static ScanPair byTime(Scan one, Scan other) {
        return BY_TIME.compare(one, other) <= 0 ? new ScanPair(one, other) : new ScanPair(other, one);
    }

    /**
     * A scan and the one before it by their own time, of those that speak of more than the ports they name.
     *
     * @param scans of one audit, in any order
     * @param after the id of the later one; null for the last
     * @return empty if there is no such scan, or none before it
     */
    public static Optional<ScanPair> latest(Collection<Scan> scans, Long after) {
        List<Scan> byTime = scans.stream()
                .filter(scan ->
                        scan.getFormat().speaksOfOtherPorts() || scan.getId().equals(after))
                .sorted(BY_TIME)
                .toList();
        return IntStream.range(1, byTime.size())
                .filter(i -> after == null || byTime.get(i).getId().equals(after))
                .mapToObj(i -> new ScanPair(byTime.get(i - 1), byTime.get(i)))
                .reduce((earlier, later) -> later);
    }

    /** Whether the earlier scan looked from outside; a listing of the host itself looks from inside. */
    boolean isBeforeOutside() {
        return before.getFormat().namesHosts();
    }

    boolean isAfterOutside() {
        return after.getFormat().namesHosts();
    }
}

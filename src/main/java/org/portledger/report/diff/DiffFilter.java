package org.portledger.report.diff;

import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.HostPattern;

/**
 * Which differences somebody wants to see.
 *
 * @param kinds at least one
 * @param host  null for any; otherwise see {@link HostPattern#of}
 * @param port  null for any
 */
public record DiffFilter(Set<DifferenceKind> kinds, HostPattern host, Integer port) {

    /** Everything that differs. */
    public static final DiffFilter DIFFERING = new DiffFilter(DifferenceKind.differing(), null, null);

    /**
     * @param kinds empty for all that differ
     * @param host  as people typed it; null or blank for any
     * @throws InvalidEntryException if {@code host} looks like an address and is none
     */
    public static DiffFilter of(Set<DifferenceKind> kinds, String host, Integer port) {
        return new DiffFilter(
                kinds.isEmpty() ? DifferenceKind.differing() : Set.copyOf(kinds),
                host == null || host.isBlank() ? null : HostPattern.of(host.strip()),
                port);
    }
}

package org.portledger.report.diff;

import java.util.List;
import org.portledger.port.Port;

/**
 * What became of a port of a host from one scan to the other.
 *
 * @param host    its address as people write it
 * @param tested  whether the scan that does not show the port tested it; true where both show it
 * @param before  what the earlier scan saw; null if it did not see the port
 * @param after   what the later scan saw; null if it did not see the port
 * @param changed what both tell, and tell differently; empty unless the kind is {@link DifferenceKind#CHANGED}
 */
public record PortDifference(
        DifferenceKind kind,
        long hostId,
        String host,
        Port port,
        boolean tested,
        SeenPort before,
        SeenPort after,
        List<ChangedPart> changed) {

    /** Where a list goes on after this one. */
    public DiffPlace place() {
        return new DiffPlace(hostId, port);
    }

    /** What the newer of the scans that saw it tells. */
    public SeenPort newest() {
        return after == null ? before : after;
    }
}

package org.portledger.registry;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;

/**
 * What the registry says of a port on a day.
 *
 * @param assigned        what surely stands, mostly one; empty unless the status is {@code ASSIGNED}
 * @param possible        what may stand, the day being in a gap between two sources
 * @param former          what stood before and is surely gone, the latest to go first
 * @param unauthorizedUse IANA's words about use by others; null where it reports none
 * @param registryDay     day of the newest copy behind the answer
 */
public record PortStanding(
        Port port,
        LocalDate on,
        PortStatus status,
        List<Assignment> assigned,
        List<Assignment> possible,
        List<Assignment> former,
        String unauthorizedUse,
        LocalDate registryDay) {

    /** Keeps the lists from being changed afterwards. */
    public PortStanding {
        assigned = List.copyOf(assigned);
        possible = List.copyOf(possible);
        former = List.copyOf(former);
    }

    /** Whether {@code name} surely stands here, in any of its spellings. */
    public boolean isAssignedTo(ServiceName name) {
        return assigned.stream().anyMatch(a -> a.isCalled(name));
    }

    /** Whether {@code name} may stand here, in any of its spellings. */
    public boolean mayBeAssignedTo(ServiceName name) {
        return possible.stream().anyMatch(a -> a.isCalled(name));
    }

    public boolean isUnauthorizedUseKnown() {
        return unauthorizedUse != null;
    }
}

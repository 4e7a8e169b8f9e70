package org.portledger.report;

import java.util.List;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;

/**
 * What a port is on one transport, on the day asked for.
 *
 * @param assigned        the names that surely stand
 * @param possible        the names that may stand: the day lies in a gap between two sources
 * @param former          the names that stood before, the latest to go first
 * @param unauthorizedUse what IANA reports of use by others, in its words; null where it reports none
 */
public record TransportStanding(
        TransportProtocol transport,
        PortStatus status,
        List<NamedSpan> assigned,
        List<NamedSpan> possible,
        List<NamedSpan> former,
        String unauthorizedUse) {}

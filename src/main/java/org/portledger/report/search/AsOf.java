package org.portledger.report.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;

/** The registry as of a day. */
record AsOf(RegistryIndex index, LocalDate day) {

    /** What a port number is on some transports, whichever says most of it. */
    PortStatus status(int number, Collection<TransportProtocol> transports) {
        return transports.stream()
                .map(transport -> index.on(new Port(number, transport), day).status())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

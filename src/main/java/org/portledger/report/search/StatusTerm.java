package org.portledger.report.search;

import java.util.List;
import java.util.Optional;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;

/** {@code status:unassigned}. A name that went counts as deregistered only where no other one took its port. */
record StatusTerm(PortStatus wanted) implements Term {

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        boolean isSo = entry.status(asOf.day()).filter(wanted::equals).isPresent();
        return Term.when(isSo && (wanted != PortStatus.DEREGISTERED || isWithoutName(entry, asOf)));
    }

    @Override
    public boolean admits(int number) {
        return wanted == PortStatus.UNASSIGNED || wanted == PortStatus.RESERVED || wanted == PortStatus.DYNAMIC;
    }

    @Override
    public boolean admits(PortStatus status) {
        return status == wanted;
    }

    private static boolean isWithoutName(SearchEntry entry, AsOf asOf) {
        List<TransportProtocol> transports =
                entry.transports().isEmpty() ? List.of(TransportProtocol.values()) : entry.transports();
        return entry.number() == null || asOf.status(entry.number(), transports) == PortStatus.DEREGISTERED;
    }
}

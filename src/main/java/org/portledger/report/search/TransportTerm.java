package org.portledger.report.search;

import java.util.Optional;
import java.util.Set;
import org.portledger.port.TransportProtocol;

/** {@code transport:sctp}. */
record TransportTerm(TransportProtocol transport) implements Term {

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        return Term.when(entry.isOn(transport));
    }

    @Override
    public boolean admits(int number) {
        return true;
    }

    @Override
    public Set<TransportProtocol> transports() {
        return Set.of(transport);
    }
}

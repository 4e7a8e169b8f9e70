package org.portledger.report.search;

import java.util.Optional;
import java.util.Set;
import org.portledger.port.TransportProtocol;

/**
 * Ports by their numbers: {@code 2693}, {@code 2693/tcp}, {@code 8000-8100}, {@code range:system}.
 *
 * @param last      included
 * @param transport null for any
 */
record PortsTerm(int first, int last, TransportProtocol transport) implements Term {

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        Integer number = entry.number();
        return Term.when(number != null && admits(number) && (transport == null || entry.isOn(transport)));
    }

    @Override
    public boolean admits(int number) {
        return first <= number && number <= last;
    }

    @Override
    public Set<TransportProtocol> transports() {
        return transport == null ? Set.of() : Set.of(transport);
    }
}

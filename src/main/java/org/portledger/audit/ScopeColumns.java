package org.portledger.audit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/** A {@link RuleScope} as the table {@code rule} keeps it: in PostgreSQL's text forms, which SQL casts to match by them. */
@Embeddable
record ScopeColumns(
        String[] networks,
        String ports,
        @Enumerated(EnumType.STRING) TransportProtocol transport,
        String[] services,
        String[] processes,
        long specificity) {

    static ScopeColumns of(RuleScope scope) {
        return new ScopeColumns(
                scope.networks().stream().map(Network::toString).toArray(String[]::new),
                scope.ports().toMultirange(),
                scope.transport(),
                scope.services().toArray(String[]::new),
                scope.processes().toArray(String[]::new),
                scope.specificity());
    }

    RuleScope scope() {
        return new RuleScope(
                Arrays.stream(networks).map(Network::parse).toList(),
                PortSet.ofMultirange(ports),
                transport,
                List.of(services),
                List.of(processes));
    }
}

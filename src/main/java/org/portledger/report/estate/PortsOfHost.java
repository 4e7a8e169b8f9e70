package org.portledger.report.estate;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/**
 * Some ports of a host, on whatever transports.
 *
 * @param byTransport what is not named has none; never an empty set
 */
public record PortsOfHost(Map<TransportProtocol, PortSet> byTransport) {

    static final PortsOfHost NONE = new PortsOfHost(Map.of());

    public PortsOfHost {
        Map<TransportProtocol, PortSet> some = new EnumMap<>(TransportProtocol.class);
        byTransport.forEach((transport, ports) -> {
            if (!ports.isEmpty()) {
                some.put(transport, ports);
            }
        });
        byTransport = some;
    }

    PortSet of(TransportProtocol transport) {
        return byTransport.getOrDefault(transport, PortSet.EMPTY);
    }

    PortsOfHost with(PortsOfHost others) {
        return combined(others, PortSet::with);
    }

    PortsOfHost without(PortsOfHost others) {
        return combined(others, PortSet::without);
    }

    /** Those of them that are among the others too. */
    PortsOfHost within(PortsOfHost others) {
        return combined(others, (own, other) -> own.without(own.without(other)));
    }

    private PortsOfHost combined(PortsOfHost others, BinaryOperator<PortSet> rule) {
        Map<TransportProtocol, PortSet> combined = new EnumMap<>(TransportProtocol.class);
        for (TransportProtocol transport : TransportProtocol.values()) {
            combined.put(transport, rule.apply(of(transport), others.of(transport)));
        }
        return new PortsOfHost(combined);
    }

    public boolean isEmpty() {
        return byTransport.isEmpty();
    }

    /** How many there are on all transports. */
    public int size() {
        return byTransport.values().stream().mapToInt(PortSet::size).sum();
    }

    /** Such as "tcp 22, 8000-8003 · udp 53", with blanks where a line may end; empty for none. */
    @Override
    public String toString() {
        return byTransport.entrySet().stream()
                .map(of -> of.getKey() + " " + of.getValue().toString().replace(",", ", "))
                .collect(joining(" · "));
    }
}

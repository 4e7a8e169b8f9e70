package org.portledger.scan;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/**
 * The ports of a host that a scan really tested, so that what it did not see there was not open.
 *
 * @param tested what is not named was not tested; never an empty set
 */
public record Coverage(Map<TransportProtocol, PortSet> tested) {

    public static final Coverage NONE = new Coverage(Map.of());

    public Coverage {
        Map<TransportProtocol, PortSet> some = new EnumMap<>(TransportProtocol.class);
        tested.forEach((transport, ports) -> {
            if (!ports.isEmpty()) {
                some.put(transport, ports);
            }
        });
        tested = Map.copyOf(some);
    }

    /** This, and {@code ports} of {@code transport}. */
    public Coverage with(TransportProtocol transport, PortSet ports) {
        Map<TransportProtocol, PortSet> more = new EnumMap<>(TransportProtocol.class);
        more.putAll(tested);
        more.merge(transport, ports, PortSet::with);
        return new Coverage(more);
    }

    /** This, but for some ports. */
    public Coverage without(Collection<Port> ports) {
        Map<TransportProtocol, PortSet> fewer = new EnumMap<>(TransportProtocol.class);
        tested.forEach((transport, all) -> {
            BitSet others = new BitSet();
            ports.stream().filter(port -> port.transport() == transport).forEach(port -> others.set(port.number()));
            fewer.put(transport, all.without(PortSet.of(others)));
        });
        return new Coverage(fewer);
    }

    /** Empty where nothing was tested. */
    public PortSet of(TransportProtocol transport) {
        return tested.getOrDefault(transport, PortSet.EMPTY);
    }

    public boolean isEmpty() {
        return tested.isEmpty();
    }
}

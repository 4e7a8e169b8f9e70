package org.portledger.scan.format;

import java.util.EnumMap;
import java.util.Map;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanSink;

/**
 * Which ports of a host nmap really tested: those that answered, open or closed. What nmap calls filtered, unfiltered or
 * {@code open|filtered} it could not tell.
 *
 * <p>nmap lists each port it has something to say of, and only sums up the others in groups, of which those that are closed
 * count. Since 7.9x a group has a list of its ports. Before, a group that is alone is everything that was scanned and not
 * listed; where there are several, nothing says which port is in which, and none of them counts.
 */
final class NmapCoverage {

    private static final String CLOSED = "closed";

    private final PortLists lists;
    private final Map<TransportProtocol, NmapTested> transports = new EnumMap<>(TransportProtocol.class);

    // of the host that is being read
    private int groups;
    private int closedGroups;
    private boolean listed;
    private boolean groupClosed;
    private boolean restClosed;

    NmapCoverage(PortLists lists) {
        this.lists = lists;
    }

    /**
     * Ports that the scan as a whole looks at.
     *
     * @param protocol may be one that has no ports, which is ignored
     * @param services a list of ports; null for none, as masscan has it
     */
    void scans(String protocol, String services, long line) {
        NmapTested tested = of(protocol);
        if (tested != null && services != null) {
            tested.scans(lists.read(services, line));
        }
    }

    /** What the scan looks at is not known any more. */
    void forgetScan() {
        transports.clear();
    }

    void beginHost() {
        groups = 0;
        closedGroups = 0;
        listed = false;
        groupClosed = false;
        restClosed = false;
        transports.values().forEach(NmapTested::beginHost);
    }

    /** The host has a group of ports in this state. */
    void group(String state) {
        groups++;
        groupClosed = CLOSED.equals(state);
        closedGroups += groupClosed ? 1 : 0;
    }

    /** The group that was told last has these ports. */
    void ports(String protocol, String ports, long line) {
        if (ports == null) {
            return;
        }
        listed = true;
        NmapTested tested = groupClosed ? of(protocol) : null;
        if (tested != null) {
            tested.closed(lists.read(ports, line));
        }
    }

    /** The host has this port, which is in none of the groups. */
    void port(Port port, String state) {
        NmapTested tested = transports.computeIfAbsent(port.transport(), transport -> new NmapTested());
        switch (String.valueOf(state)) {
            case "open" -> tested.open(port.number());
            case CLOSED -> tested.closed(port.number());
            default -> tested.silent(port.number());
        }
    }

    /**
     * So many ports in this state were not listed, after all that were. There may be more, in other states; if not, then it
     * is known which ones these are.
     */
    void rest(String state, long count) {
        restClosed = CLOSED.equals(state)
                && count
                        == transports.values().stream()
                                .mapToInt(NmapTested::unlisted)
                                .sum();
    }

    /** Everything of the host was told. */
    void tell(ScanSink sink) {
        boolean allClosed = restClosed || groups > 0 && closedGroups == groups && !listed;
        transports.forEach((transport, tested) -> {
            PortSet ports = tested.ports(allClosed);
            if (!ports.isEmpty()) {
                sink.tested(transport, ports);
            }
        });
    }

    private NmapTested of(String protocol) {
        return switch (String.valueOf(protocol)) {
            case "tcp" -> of(TransportProtocol.TCP);
            case "udp" -> of(TransportProtocol.UDP);
            case "sctp" -> of(TransportProtocol.SCTP);
            default -> null;
        };
    }

    private NmapTested of(TransportProtocol transport) {
        return transports.computeIfAbsent(transport, any -> new NmapTested());
    }
}

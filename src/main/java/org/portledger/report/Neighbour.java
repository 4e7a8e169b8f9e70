package org.portledger.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.PortStanding;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;

/**
 * A port number near another one, in short.
 *
 * @param status that of tcp or udp, whichever says more
 * @param names  those that stand, may stand or last stood there, as the status is; empty if none ever did
 */
public record Neighbour(int number, PortStatus status, List<String> names) {

    private static final int REACH = 3;

    /** The numbers around {@code number}, itself included, in order; fewer at the ends of the port space. */
    public static List<Neighbour> around(RegistryIndex index, int number, LocalDate on) {
        return IntStream.rangeClosed(Math.max(0, number - REACH), Math.min(Port.MAX_NUMBER, number + REACH))
                .mapToObj(near -> of(index, near, on))
                .toList();
    }

    /** In short: the names, what it formerly or possibly was, or else the status. */
    public String words(Phrases phrases) {
        return phrases.say("short." + status, phrases.list(names));
    }

    private static Neighbour of(RegistryIndex index, int number, LocalDate on) {
        PortStanding tcp = index.on(new Port(number, TransportProtocol.TCP), on);
        PortStanding udp = index.on(new Port(number, TransportProtocol.UDP), on);
        PortStanding telling = tcp.status().compareTo(udp.status()) <= 0 ? tcp : udp;
        return new Neighbour(number, telling.status(), names(telling));
    }

    private static List<String> names(PortStanding standing) {
        Stream<Assignment> shown = switch (standing.status()) {
            case ASSIGNED -> standing.assigned().stream();
            case POSSIBLE -> standing.possible().stream();
            default -> standing.former().stream().limit(1);
        };
        return shown.map(a -> a.getService().value()).distinct().toList();
    }
}

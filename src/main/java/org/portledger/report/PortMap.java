package org.portledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;

/**
 * What each of the 65,536 ports is on a day.
 *
 * @param transport null for tcp and udp together: what says more of the two
 * @param on        a day after the newest copy is answered as that copy's
 * @param counts    ports of each status, all statuses included
 * @param runs      the whole port space without gaps, in order: neighbours of the same status are one run
 */
public record PortMap(TransportProtocol transport, LocalDate on, Map<PortStatus, Integer> counts, List<Run> runs) {

    /** Ports that lie side by side and are the same, both ends included. */
    public record Run(int first, int last, PortStatus status) {

        int size() {
            return last - first + 1;
        }
    }

    /** The port space as of {@code on}. */
    public static PortMap of(RegistryIndex index, TransportProtocol transport, LocalDate on) {
        List<TransportProtocol> transports =
                transport == null ? List.of(TransportProtocol.TCP, TransportProtocol.UDP) : List.of(transport);
        List<Run> runs = new ArrayList<>();
        int first = 0;
        PortStatus status = status(index, 0, transports, on);
        for (int number = 1; number <= Port.MAX_NUMBER; number++) {
            PortStatus next = status(index, number, transports, on);
            if (next != status) {
                runs.add(new Run(first, number - 1, status));
                first = number;
                status = next;
            }
        }
        runs.add(new Run(first, Port.MAX_NUMBER, status));
        return new PortMap(transport, on, counts(runs), List.copyOf(runs));
    }

    private static PortStatus status(
            RegistryIndex index, int number, List<TransportProtocol> transports, LocalDate on) {
        return transports.stream()
                .map(transport -> index.on(new Port(number, transport), on).status())
                .min(PortStatus::compareTo)
                .orElseThrow();
    }

    private static Map<PortStatus, Integer> counts(List<Run> runs) {
        Map<PortStatus, Integer> counts = new EnumMap<>(PortStatus.class);
        Stream.of(PortStatus.values()).forEach(status -> counts.put(status, 0));
        runs.forEach(run -> counts.merge(run.status(), run.size(), Integer::sum));
        return counts;
    }
}

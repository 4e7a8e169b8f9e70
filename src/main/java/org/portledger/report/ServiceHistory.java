package org.portledger.report;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.Organisation;
import org.portledger.registry.RegistryIndex;

/**
 * Every port that ever had a service's name.
 *
 * @param name  as the registry spells it
 * @param ports those that stand first, then by port and transport
 */
public record ServiceHistory(String name, List<ServicePort> ports) {

    private static final Comparator<Assignment> STANDING_FIRST = comparing(
                    (Assignment a) -> !a.getValidity().isOpen())
            .thenComparing(a -> a.getNumber().orElse(-1))
            .thenComparing(a -> a.getTransport().map(Enum::ordinal).orElse(-1));

    /**
     * A port that has or had the name.
     *
     * @param port           null for a name without a port
     * @param transport      null where the registry states none
     * @param otherSpellings how copies have also written the name; mostly none
     * @param description    the registry's own; null if it has none
     * @param organisation   that holds it; null where none is told
     * @param ended          the first day without it; null while it stands
     */
    public record ServicePort(
            Integer port,
            TransportProtocol transport,
            List<String> otherSpellings,
            String description,
            String organisation,
            DayWindow begun,
            DayWindow ended) {}

    /** Finds the name in any of its spellings, in any case; empty if the registry never had it. */
    public static Optional<ServiceHistory> of(RegistryIndex index, ServiceName name, Phrases phrases) {
        var days = new DayWords(phrases);
        List<Assignment> found =
                index.named(name).stream().sorted(STANDING_FIRST).toList();
        return found.stream()
                .findFirst()
                .map(first -> new ServiceHistory(
                        first.getService().value(),
                        found.stream().map(assignment -> port(assignment, days)).toList()));
    }

    private static ServicePort port(Assignment assignment, DayWords days) {
        return new ServicePort(
                assignment.getNumber().orElse(null),
                assignment.getTransport().orElse(null),
                assignment.getOtherSpellings(),
                assignment.getDescription(),
                assignment.getOrganisation().map(Organisation::name).orElse(null),
                days.begin(assignment.getValidity()),
                days.end(assignment.getValidity()));
    }
}

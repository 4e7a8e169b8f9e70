package org.portledger.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.Certainty;
import org.portledger.registry.RegistryIndex;

/**
 * A line of the registry as of a day.
 *
 * @param transport null where the registry states none
 * @param port      null for a name without a port
 * @param certainty {@code assigned} or {@code possible}
 */
public record RegistryListing(TransportProtocol transport, Integer port, String name, String certainty) {

    private static final Comparator<RegistryListing> ORDER = comparing(
                    RegistryListing::transport, nullsFirst(naturalOrder()))
            .thenComparing(RegistryListing::port, nullsFirst(naturalOrder()))
            .thenComparing(RegistryListing::name);

    /** All that stood or may have stood on {@code day}: by transport, port and name; what lacks one of them first. */
    public static Stream<RegistryListing> of(RegistryIndex index, LocalDate day) {
        return index.assignments()
                .filter(assignment -> assignment.getValidity().on(day) != Certainty.NOT_ASSIGNED)
                .map(assignment -> line(assignment, day))
                .sorted(ORDER);
    }

    private static RegistryListing line(Assignment assignment, LocalDate day) {
        return new RegistryListing(
                assignment.getTransport().orElse(null),
                assignment.getNumber().orElse(null),
                assignment.getService().value(),
                assignment.getValidity().on(day).name().toLowerCase(Locale.ROOT));
    }
}

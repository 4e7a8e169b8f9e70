package org.portledger.registry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/**
 * The registry told by its events alone: each brings a name or takes one away, on the last day that it can have happened.
 * Knows nothing of the days that migrations and {@link Validity} reckon, so that the two can be held against each other.
 */
record EventReplay(RegistryIndex index) {

    /** A name on a port; names are compared in any case. */
    record Named(int number, TransportProtocol transport, ServiceName service) {

        static Named of(Assignment a) {
            return new Named(a.getNumber().orElseThrow(), a.getTransport().orElse(null), a.getService());
        }
    }

    /** The names that stand when all events up to {@code day}, the day included, have happened. */
    Set<Named> on(LocalDate day) {
        Set<Named> standing = new HashSet<>();
        IntStream.rangeClosed(0, Port.MAX_NUMBER)
                .mapToObj(index::events)
                .flatMap(events -> events.stream()
                        .filter(e -> !e.getLatest().isAfter(day))
                        .sorted(comparing(RegistrationEvent::getLatest).thenComparing(RegistrationEvent::getId)))
                .forEach(event -> replay(event, standing));
        return standing;
    }

    private static void replay(RegistrationEvent event, Set<Named> standing) {
        if (event.getKind() == EventKind.RENAMED) {
            event.getPreviousName().ifPresent(name -> standing.remove(named(event, name)));
        }
        if (event.getKind() == EventKind.REMOVED) {
            event.getService().ifPresent(name -> standing.remove(named(event, name)));
        } else if (event.getKind().isBeginning()) {
            standing.add(named(event, event.getService().orElseThrow()));
        }
    }

    /** In the spelling of the assignment that the event is about, where {@code name} is one of its spellings. */
    private static Named named(RegistrationEvent event, ServiceName name) {
        ServiceName service = event.getAssignment()
                .filter(a -> a.isCalled(name))
                .map(Assignment::getService)
                .orElse(name);
        return new Named(event.getNumber().orElseThrow(), event.getTransport().orElse(null), service);
    }

    /** The names that the index calls assigned on {@code day}, on ports. */
    Set<Named> assigned(LocalDate day) {
        return index.assignments()
                .filter(a -> a.getNumber().isPresent() && a.getValidity().on(day) == Certainty.ASSIGNED)
                .map(Named::of)
                .collect(toSet());
    }

    /** Whether copies from before and after {@code day}, or of it, show the name: it stood, whatever events say. */
    boolean isSighted(Named name, LocalDate day) {
        return index.assignments(name.number()).stream()
                .filter(a -> Named.of(a).equals(name))
                .anyMatch(a -> !a.getFirstSeenIn().getLatest().isAfter(day)
                        && !a.getLastSeenIn().getEarliest().isBefore(day));
    }
}

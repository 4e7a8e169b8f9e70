package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.port.ServiceName;
import org.portledger.registry.Assignment;
import org.portledger.registry.Certainty;
import org.portledger.registry.RegistrationEvent;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;
import org.portledger.registry.Validity;

/**
 * An assignment that a verdict rests on, in words that say how well its days are known.
 *
 * @param span    when it stood, such as "from a day between 1994-11-01 and 2003-05-20 until 2004-02-06 (exact)"
 * @param sources the dated copies of the registry that show it, oldest first
 */
public record RegistryFact(long assignmentId, ServiceName service, String span, List<Source> sources) {

    static RegistryFact of(Assignment assignment, RegistryIndex registry) {
        return new RegistryFact(
                assignment.getId(), assignment.getService(), span(assignment), sources(assignment, registry));
    }

    private static String span(Assignment assignment) {
        Validity validity = assignment.getValidity();
        return Stream.of(begin(validity), until(assignment))
                .filter(words -> !words.isEmpty())
                .collect(joining(" "));
    }

    private static String begin(Validity validity) {
        return validity.beginEarliest() == null
                ? "since %s or before".formatted(validity.beginLatest())
                : "from " + day(validity.beginEarliest(), validity.beginLatest());
    }

    /** Such as "until 2004-02-06 (exact)", the first day without it; empty while it stands. */
    static String until(Assignment assignment) {
        Validity validity = assignment.getValidity();
        return validity.isOpen() ? "" : "until " + day(validity.endEarliest(), validity.endLatest());
    }

    /** Whether the sources leave open if it stood on {@code day}. */
    static boolean isDoubtful(Assignment assignment, LocalDate day) {
        return assignment.getValidity().on(day) == Certainty.POSSIBLE;
    }

    private static String day(LocalDate earliest, LocalDate latest) {
        if (earliest.equals(latest)) {
            return latest + " (exact)";
        }
        YearMonth month = YearMonth.from(earliest);
        return earliest.equals(month.atDay(1)) && latest.equals(month.atEndOfMonth())
                ? "a day in " + month
                : "a day between %s and %s".formatted(earliest, latest);
    }

    private static List<Source> sources(Assignment assignment, RegistryIndex registry) {
        Stream<Source> copies = Stream.of(
                assignment.getNotSeenIn().orElse(null), assignment.getFirstSeenIn(), assignment.getLastSeenIn());
        Stream<Source> events = assignment.getNumber().map(registry::events).orElse(List.of()).stream()
                .filter(event ->
                        event.getAssignment().filter(assignment::equals).isPresent())
                .map(RegistrationEvent::getSource);
        return Stream.concat(copies, events)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Source::getLatest).thenComparing(Source::getId))
                .toList();
    }
}

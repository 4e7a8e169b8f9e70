package org.portledger.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.query.Days;
import org.portledger.registry.Assignment;
import org.portledger.registry.EventKind;
import org.portledger.registry.Organisation;
import org.portledger.registry.RegistrationEvent;

/**
 * Which changes are asked for; what is null asks for nothing.
 *
 * @param from         first day that the change can have been on, by the last day of what is known
 * @param to           last such day, included
 * @param kinds        empty for all
 * @param firstPort    with {@code lastPort} a range, both included
 * @param name         the name before or after, in part; case makes no difference
 * @param organisation that holds the assignment, in part; case makes no difference
 */
public record ChangeQuery(
        LocalDate from,
        LocalDate to,
        Set<EventKind> kinds,
        Integer firstPort,
        Integer lastPort,
        String name,
        String organisation) {

    /** Asks for everything. */
    public static final ChangeQuery ALL = new ChangeQuery(null, null, Set.of(), null, null, null, null);

    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    public ChangeQuery {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads what an address asks for; whatever is null or empty asks for nothing.
     *
     * @param kinds names of {@link EventKind}, in any case
     * @param port  a number or a range, such as {@code 8000-8100}
     * @throws InvalidQueryException if a part means nothing, naming it
     */
    public static ChangeQuery read(
            String from, String to, List<String> kinds, String port, String name, String organisation) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidQueryException("to", to, "must not be before from (" + first + ")");
        }
        Set<EventKind> wanted = kinds.stream()
                .filter(kind -> !kind.isEmpty())
                .map(ChangeQuery::kind)
                .collect(Collectors.toSet());
        int[] ports = ports(port);
        return new ChangeQuery(
                first,
                last,
                wanted,
                ports == null ? null : ports[0],
                ports == null ? null : ports[1],
                textOrNull(name),
                textOrNull(organisation));
    }

    private static LocalDate day(String field, String text) {
        if (textOrNull(text) == null) {
            return null;
        }
        try {
            return Days.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException(field, text, "must be a day of the calendar, such as 2004-02-06");
        }
    }

    private static EventKind kind(String text) {
        return Stream.of(EventKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidQueryException(
                        "kind",
                        text,
                        "must be one of " + Stream.of(EventKind.values()).toList()));
    }

    /** Null for no port; else the first and the last one. */
    private static int[] ports(String text) {
        if (textOrNull(text) == null) {
            return null;
        }
        Matcher matcher = PORTS.matcher(text.strip());
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first <= last && last <= Port.MAX_NUMBER) {
                return new int[] {first, last};
            }
        }
        throw new InvalidQueryException("port", text, "must be 0 to 65535, or a range such as 8000-8100");
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean matches(RegistrationEvent event) {
        return (from == null || !event.getLatest().isBefore(from))
                && (to == null || !event.getLatest().isAfter(to))
                && (kinds.isEmpty() || kinds.contains(event.getKind()))
                && (firstPort == null || isInRange(event))
                && (name == null || isNamed(event))
                && (organisation == null || isHeld(event));
    }

    private boolean isInRange(RegistrationEvent event) {
        return event.getNumber()
                .filter(number -> firstPort <= number && number <= lastPort)
                .isPresent();
    }

    private boolean isNamed(RegistrationEvent event) {
        return Stream.of(event.getService(), event.getPreviousName())
                .flatMap(Optional::stream)
                .map(ServiceName::value)
                .anyMatch(value -> contains(value, name));
    }

    private boolean isHeld(RegistrationEvent event) {
        return event.getAssignment()
                .flatMap(Assignment::getOrganisation)
                .map(Organisation::name)
                .filter(value -> contains(value, organisation))
                .isPresent();
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}

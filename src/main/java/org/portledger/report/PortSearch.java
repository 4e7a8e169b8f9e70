package org.portledger.report;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.Certainty;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;

/**
 * What the search box makes of a text: a port to go to, services to choose from, or nothing and why.
 *
 * @param number    the port to go to; null if the text is none
 * @param transport that the text gives with it; null if none
 * @param services  assignments by name, exact ones first, at most {@value #MAX_SERVICES}
 * @param more      how many further services match
 * @param sentence  what was found or why nothing was, for people
 */
public record PortSearch(
        Integer number, TransportProtocol transport, List<ServiceHit> services, int more, String sentence) {

    public static final int MAX_SERVICES = 100;

    /** Whatever begins with a digit or a sign and goes on with digits is meant as a port, in any script. */
    private static final Pattern PORT = Pattern.compile("[+-]?\\p{Nd}+(/.*)?");

    /**
     * A service on a port.
     *
     * @param number    null for a name without a port
     * @param transport null where the registry states none
     * @param status    whether the name stands, may stand or stood on that day; never stood is {@code UNASSIGNED}
     */
    public record ServiceHit(
            String name, Integer number, TransportProtocol transport, String description, PortStatus status) {

        private static ServiceHit of(Assignment assignment, LocalDate on) {
            return new ServiceHit(
                    assignment.getService().value(),
                    assignment.getNumber().orElse(null),
                    assignment.getTransport().orElse(null),
                    assignment.getDescription(),
                    statusOf(assignment, on));
        }

        private static PortStatus statusOf(Assignment assignment, LocalDate on) {
            Certainty certainty = assignment.getValidity().on(on);
            return switch (certainty) {
                case ASSIGNED -> PortStatus.ASSIGNED;
                case POSSIBLE -> PortStatus.POSSIBLE;
                case NOT_ASSIGNED ->
                    assignment.getValidity().isOverBy(on) ? PortStatus.DEREGISTERED : PortStatus.UNASSIGNED;
            };
        }
    }

    /**
     * Reads {@code 2693}, {@code 2693/tcp} or a service name (the whole of it or its beginning, in any case).
     *
     * @param text null is as good as empty
     * @throws IllegalArgumentException if it is meant as a port and is none, or is longer than any name, saying so
     */
    public static PortSearch of(RegistryIndex index, String text, LocalDate on, Phrases phrases) {
        String query = text == null ? "" : text.strip();
        if (query.length() > ServiceName.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    phrases.say("search.too-long", Integer.toString(query.length()), ServiceName.MAX_LENGTH));
        }
        if (query.isEmpty()) {
            return new PortSearch(null, null, List.of(), 0, phrases.say("search.empty"));
        }
        return PORT.matcher(query).matches() ? port(query, phrases) : services(index, query, on, phrases);
    }

    /** Whether the text is a port, so that its page can be shown at once. */
    public boolean isPort() {
        return number != null;
    }

    private static PortSearch port(String query, Phrases phrases) {
        int slash = query.indexOf('/');
        int number = Port.parseNumber(slash < 0 ? query : query.substring(0, slash));
        TransportProtocol transport = slash < 0 ? null : TransportProtocol.fromString(query.substring(slash + 1));
        return new PortSearch(number, transport, List.of(), 0, phrases.say("search.port", query));
    }

    private static PortSearch services(RegistryIndex index, String query, LocalDate on, Phrases phrases) {
        Comparator<Assignment> exactFirst = comparing(a -> !a.isCalled(new ServiceName(query)));
        List<Assignment> found = index.namedLike(query)
                .sorted(exactFirst
                        .thenComparing(a -> a.getService().value(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(a -> a.getNumber().orElse(Port.MAX_NUMBER + 1))
                        .thenComparing(a -> a.getTransport().map(Enum::ordinal).orElse(0)))
                .toList();
        String sentence = phrases.say(found.isEmpty() ? "search.none" : "search.found", query);
        List<ServiceHit> shown = found.stream()
                .limit(MAX_SERVICES)
                .map(assignment -> ServiceHit.of(assignment, on))
                .toList();
        return new PortSearch(null, null, shown, found.size() - shown.size(), sentence);
    }
}

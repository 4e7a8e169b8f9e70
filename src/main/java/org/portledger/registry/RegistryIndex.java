package org.portledger.registry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;

/**
 * The whole registry with its history in memory: answers for any port and any day without a query.
 * Immutable; {@link CurrentRegistry} replaces it whole when the registry changes.
 */
public final class RegistryIndex {

    private static final Comparator<Assignment> LATEST_GONE_FIRST =
            comparing((Assignment a) -> a.getValidity().endLatest()).reversed().thenComparing(RegistryIndex::name);

    private final LocalDate registryDay;
    private final List<Source> sources;
    private final NavigableMap<LocalDate, Source> fullCopies = new TreeMap<>();
    private final List<RegistrationEvent> events;
    private final List<Assignment> assignments;
    private final Map<Integer, List<Assignment>> assignmentsByNumber;
    private final Map<Integer, List<RegistrationEvent>> eventsByNumber;
    private final Map<Integer, List<RegistryEntry>> remarksByNumber;
    private final NavigableMap<String, Set<Assignment>> assignmentsByName;

    /**
     * @param sources at least one; the newest gives the registry's day
     * @param entries the rows of the newest copy
     */
    public RegistryIndex(
            Collection<Source> sources,
            Collection<Assignment> assignments,
            Collection<RegistrationEvent> events,
            Collection<RegistryEntry> entries) {
        registryDay = sources.stream()
                .map(Source::getLatest)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.sources = sources.stream()
                .sorted(comparing(Source::getLatest).thenComparing(Source::getId))
                .toList();
        sources.stream().filter(s -> s.getRole() == Source.Role.FULL).forEach(s -> fullCopies.put(s.getLatest(), s));
        this.assignments =
                assignments.stream().sorted(comparing(RegistryIndex::name)).toList();
        assignmentsByNumber = this.assignments.stream()
                .filter(a -> a.getNumber().isPresent())
                .collect(groupingBy(a -> a.getNumber().get(), toUnmodifiableList()));
        this.events = events.stream()
                .sorted(comparing(RegistrationEvent::getLatest).thenComparing(RegistrationEvent::getKind))
                .toList();
        eventsByNumber = this.events.stream()
                .filter(e -> e.getNumber().isPresent())
                .collect(groupingBy(e -> e.getNumber().get(), toUnmodifiableList()));
        remarksByNumber = remarks(entries);
        assignmentsByName = byName(this.assignments);
    }

    /** Day of the newest copy: the registry is known up to it. */
    public LocalDate registryDay() {
        return registryDay;
    }

    /** The last full copy up to {@code day} and the first from it on: what shows that a port had no name then. */
    public List<Source> sourcesAround(LocalDate day) {
        return Stream.of(fullCopies.floorEntry(day), fullCopies.ceilingEntry(day))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** What {@code port} is on {@code day}; a day after {@link #registryDay()} is answered as that day. */
    public PortStanding on(Port port, LocalDate day) {
        List<Assignment> assigned = new ArrayList<>();
        List<Assignment> possible = new ArrayList<>();
        List<Assignment> former = new ArrayList<>();
        for (Assignment a : assignments(port.number())) {
            if (a.concerns(port)) {
                switch (a.getValidity().on(day)) {
                    case ASSIGNED -> assigned.add(a);
                    case POSSIBLE -> possible.add(a);
                    case NOT_ASSIGNED -> {
                        if (a.getValidity().isOverBy(day)) {
                            former.add(a);
                        }
                    }
                }
            }
        }
        former.sort(LATEST_GONE_FIRST);
        PortStatus status = status(port, assigned, possible, former);
        return new PortStanding(port, day, status, assigned, possible, former, unauthorizedUse(port, day), registryDay);
    }

    /** Everything that {@code number} was ever called, on any transport, by name. */
    public List<Assignment> assignments(int number) {
        return assignmentsByNumber.getOrDefault(number, List.of());
    }

    /** Everything that ever happened to {@code number}, on any transport, oldest first. */
    public List<RegistrationEvent> events(int number) {
        return eventsByNumber.getOrDefault(number, List.of());
    }

    /** Every copy that facts come from, oldest first. */
    public List<Source> sources() {
        return sources;
    }

    /** Everything that ever happened, to names with and without a port, oldest first. */
    public List<RegistrationEvent> events() {
        return events;
    }

    /** Every assignment that ever was, with and without a port, by name. */
    public Stream<Assignment> assignments() {
        return assignments.stream();
    }

    /** Every assignment, past and present, under {@code name} in any of its spellings; case makes no difference. */
    public List<Assignment> named(ServiceName name) {
        return List.copyOf(assignmentsByName.getOrDefault(name.value(), Set.of()));
    }

    /** Every assignment whose name, in any of its spellings, begins with {@code prefix}, by that spelling. */
    public Stream<Assignment> namedLike(String prefix) {
        return assignmentsByName.tailMap(prefix, true).entrySet().stream()
                .takeWhile(e -> e.getKey().regionMatches(true, 0, prefix, 0, prefix.length()))
                .flatMap(e -> e.getValue().stream())
                .distinct();
    }

    private PortStatus status(
            Port port, List<Assignment> assigned, List<Assignment> possible, List<Assignment> former) {
        if (!assigned.isEmpty()) {
            return PortStatus.ASSIGNED;
        }
        if (!possible.isEmpty()) {
            return PortStatus.POSSIBLE;
        }
        if (remarks(port).anyMatch(RegistryEntry::isReserved)) {
            return PortStatus.RESERVED;
        }
        if (!former.isEmpty()) {
            return PortStatus.DEREGISTERED;
        }
        return port.range().isAssignable() ? PortStatus.UNASSIGNED : PortStatus.DYNAMIC;
    }

    /** IANA's words, from the day by which the sources show them; where they tell of no day, for every day. */
    private String unauthorizedUse(Port port, LocalDate day) {
        return remarks(port)
                .flatMap(e -> e.unauthorizedUseOf(port).stream())
                .findFirst()
                .filter(words -> !isReportedOnlyAfter(port, day))
                .orElse(null);
    }

    private boolean isReportedOnlyAfter(Port port, LocalDate day) {
        List<RegistrationEvent> reports = events(port.number()).stream()
                .filter(e -> e.getKind() == EventKind.UNAUTHORIZED_USE_REPORTED && e.concerns(port))
                .toList();
        return !reports.isEmpty()
                && reports.stream().allMatch(e -> e.getLatest().isAfter(day));
    }

    private Stream<RegistryEntry> remarks(Port port) {
        return remarksByNumber.getOrDefault(port.number(), List.of()).stream().filter(e -> e.concerns(port));
    }

    /** Only the rows that say more than the assignments do, so that a port without any is told at once. */
    private static Map<Integer, List<RegistryEntry>> remarks(Collection<RegistryEntry> entries) {
        Map<Integer, List<RegistryEntry>> byNumber = new HashMap<>();
        for (RegistryEntry entry : entries) {
            if (entry.isReserved() || entry.getUnauthorizedUse().isPresent()) {
                for (int number = entry.getFirst().orElse(0);
                        number <= entry.getLast().orElse(-1);
                        number++) {
                    byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(entry);
                }
            }
        }
        return byNumber;
    }

    private static NavigableMap<String, Set<Assignment>> byName(List<Assignment> assignments) {
        var byName = new TreeMap<String, Set<Assignment>>(String.CASE_INSENSITIVE_ORDER);
        for (Assignment a : assignments) {
            Stream.concat(Stream.of(name(a)), a.getOtherSpellings().stream())
                    .forEach(spelling -> byName.computeIfAbsent(spelling, n -> new LinkedHashSet<>())
                            .add(a));
        }
        return byName;
    }

    private static String name(Assignment assignment) {
        return assignment.getService().value();
    }
}

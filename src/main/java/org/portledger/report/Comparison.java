package org.portledger.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.Certainty;
import org.portledger.registry.EventKind;
import org.portledger.registry.RegistryIndex;

/**
 * What differs between the registry of two days. Only names that surely stand count as standing; what may stand on one of
 * the days because it lies between two copies is told apart.
 *
 * @param from        the earlier day
 * @param to          the later day
 * @param differences by port and transport, names without a port last
 * @param uncertain   how many names may stand on one of the days without surely doing so, and are left out
 */
public record Comparison(LocalDate from, LocalDate to, List<Difference> differences, int uncertain) {

    /** How a port and transport can differ. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** One name took another's place, and the registry tells that it is the same assignment. */
        RENAMED,
        /** One name took another's place. */
        REASSIGNED
    }

    /**
     * @param port      null for names without a port
     * @param transport null where the registry states none
     * @param before    the name on the earlier day; null for what was added
     * @param after     the name on the later day; null for what was removed
     */
    public record Difference(Kind kind, Integer port, TransportProtocol transport, String before, String after) {}

    /** A port on a transport; names without a port are compared each by itself. */
    private record Place(Integer port, TransportProtocol transport, String name) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = comparing(
                        Place::port, nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(Place::transport, nullsFirst(Comparator.<TransportProtocol>naturalOrder()))
                .thenComparing(Place::name);

        static Place of(Assignment assignment) {
            return assignment
                    .getNumber()
                    .map(number -> new Place(number, assignment.getTransport().orElse(null), ""))
                    .orElseGet(() -> new Place(
                            null,
                            assignment.getTransport().orElse(null),
                            assignment.getService().value()));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Compares two days, whichever way round they are given. */
    public static Comparison of(RegistryIndex index, LocalDate one, LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        List<Assignment> gone = standingOnlyOn(index, from, to);
        List<Assignment> come = standingOnlyOn(index, to, from);
        int uncertain = (int) index.assignments()
                .filter(a -> isPossible(a, from) || isPossible(a, to))
                .count();
        return new Comparison(from, to, differences(index, from, gone, come), uncertain);
    }

    private static List<Assignment> standingOnlyOn(RegistryIndex index, LocalDate day, LocalDate otherDay) {
        return index.assignments()
                .filter(a -> a.getValidity().on(day) == Certainty.ASSIGNED
                        && a.getValidity().on(otherDay) == Certainty.NOT_ASSIGNED)
                .toList();
    }

    private static boolean isPossible(Assignment assignment, LocalDate day) {
        return assignment.getValidity().on(day) == Certainty.POSSIBLE;
    }

    private static List<Difference> differences(
            RegistryIndex index, LocalDate from, List<Assignment> gone, List<Assignment> come) {
        Map<Place, List<Assignment>> before = byPlace(gone);
        Map<Place, List<Assignment>> after = byPlace(come);
        List<Difference> differences = new ArrayList<>();
        var places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        for (Place place : places) {
            differences.addAll(at(
                    place,
                    before.getOrDefault(place, List.of()),
                    after.getOrDefault(place, List.of()),
                    name -> isRenamed(index, place, name, from)));
        }
        return List.copyOf(differences);
    }

    /** Pairs what went with what came, in the order of the names; what is left over was removed or added. */
    private static List<Difference> at(
            Place place, List<Assignment> gone, List<Assignment> come, Predicate<Assignment> renamed) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            String before = i < gone.size() ? gone.get(i).getService().value() : null;
            String after = i < come.size() ? come.get(i).getService().value() : null;
            boolean sameService = before != null && after != null && renamed.test(come.get(i));
            differences.add(
                    new Difference(kind(before, after, sameService), place.port(), place.transport(), before, after));
        }
        return differences;
    }

    private static Kind kind(String before, String after, boolean sameService) {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return sameService ? Kind.RENAMED : Kind.REASSIGNED;
    }

    private static boolean isRenamed(RegistryIndex index, Place place, Assignment come, LocalDate from) {
        return place.port() != null
                && index.events(place.port()).stream()
                        .anyMatch(event -> event.getKind() == EventKind.RENAMED
                                && event.getLatest().isAfter(from)
                                && event.getAssignment().filter(come::equals).isPresent());
    }

    private static Map<Place, List<Assignment>> byPlace(List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.groupingBy(Place::of, TreeMap::new, Collectors.toList()));
    }
}

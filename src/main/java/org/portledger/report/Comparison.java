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
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .filter(a -> a.getValidity().on(day) == Certainty.ASSIGNED)
                .filter(a ->
                        spans(index, a).allMatch(span -> span.getValidity().on(otherDay) == Certainty.NOT_ASSIGNED))
                .toList();
    }

    /** All spans of the same name in the same place: a name that went and came again does not differ. */
    private static Stream<Assignment> spans(RegistryIndex index, Assignment assignment) {
        return index.named(assignment.getService()).stream()
                .filter(other -> other.getNumber().equals(assignment.getNumber())
                        && other.getTransport().equals(assignment.getTransport()));
    }

    private static boolean isPossible(Assignment assignment, LocalDate day) {
        return assignment.getValidity().on(day) == Certainty.POSSIBLE;
    }

    private static List<Difference> differences(
            RegistryIndex index, LocalDate from, List<Assignment> gone, List<Assignment> come) {
        Map<Place, List<Assignment>> goneByPlace = byPlace(gone);
        Map<Place, List<Assignment>> comeByPlace = byPlace(come);
        List<Difference> differences = new ArrayList<>();
        var places = new TreeSet<>(goneByPlace.keySet());
        places.addAll(comeByPlace.keySet());
        for (Place place : places) {
            differences.addAll(at(
                    place,
                    goneByPlace.getOrDefault(place, List.of()),
                    comeByPlace.getOrDefault(place, List.of()),
                    (before, after) -> isRenamed(index, before, after, from)));
        }
        return List.copyOf(differences);
    }

    /** Pairs each new name with the one that it was before, and the rest in the order of the names. */
    private static List<Difference> at(
            Place place, List<Assignment> gone, List<Assignment> come, BiPredicate<Assignment, Assignment> renamed) {
        List<Difference> differences = new ArrayList<>();
        List<Assignment> left = new ArrayList<>(gone);
        List<Assignment> others = new ArrayList<>();
        for (Assignment after : come) {
            left.stream()
                    .filter(before -> renamed.test(before, after))
                    .findFirst()
                    .ifPresentOrElse(
                            before -> {
                                left.remove(before);
                                differences.add(difference(Kind.RENAMED, place, before, after));
                            },
                            () -> others.add(after));
        }
        int pairs = Math.min(left.size(), others.size());
        for (int i = 0; i < pairs; i++) {
            differences.add(difference(Kind.REASSIGNED, place, left.get(i), others.get(i)));
        }
        left.stream().skip(pairs).forEach(name -> differences.add(difference(Kind.REMOVED, place, name, null)));
        others.stream().skip(pairs).forEach(name -> differences.add(difference(Kind.ADDED, place, null, name)));
        return differences;
    }

    private static Difference difference(Kind kind, Place place, Assignment before, Assignment after) {
        return new Difference(kind, place.port(), place.transport(), name(before), name(after));
    }

    private static String name(Assignment assignment) {
        return assignment == null ? null : assignment.getService().value();
    }

    private static boolean isRenamed(RegistryIndex index, Assignment before, Assignment after, LocalDate from) {
        return after.getNumber().stream()
                .flatMap(number -> index.events(number).stream())
                .filter(event -> event.getKind() == EventKind.RENAMED
                        && event.getLatest().isAfter(from))
                .filter(event -> event.getAssignment().filter(after::equals).isPresent())
                .anyMatch(event ->
                        event.getPreviousName().filter(before::isCalled).isPresent());
    }

    private static Map<Place, List<Assignment>> byPlace(List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.groupingBy(Place::of, TreeMap::new, Collectors.toList()));
    }
}

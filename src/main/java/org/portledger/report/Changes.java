package org.portledger.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.portledger.port.ServiceName;
import org.portledger.registry.Assignment;
import org.portledger.registry.Organisation;
import org.portledger.registry.RegistrationEvent;
import org.portledger.registry.RegistryIndex;

/**
 * A page of what happened in the registry, newest first.
 *
 * @param total of all pages
 * @param next  asks for the next page as {@code after}; null on the last
 */
public record Changes(List<Change> changes, int total, Long next) {

    private static final Comparator<RegistrationEvent> NEWEST_FIRST = comparing(RegistrationEvent::getLatest)
            .reversed()
            .thenComparing(e -> e.getNumber().orElse(Integer.MAX_VALUE))
            .thenComparing(RegistrationEvent::getId);

    /**
     * The changes asked for.
     *
     * @param after id of the last change of the page before; null for the first page. An id that is not among the changes
     *              asked for answers with no changes
     * @param limit changes on a page, at least 1
     */
    public static Changes of(RegistryIndex index, ChangeQuery query, Long after, int limit, Phrases phrases) {
        var days = new DayWords(phrases);
        List<List<RegistrationEvent>> all = index.events().stream()
                .filter(query::matches)
                .sorted(NEWEST_FIRST)
                .collect(groupingBy(Changes::gist, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .toList();
        List<List<RegistrationEvent>> rest = all.stream()
                .dropWhile(alike -> after != null && id(alike) != after)
                .skip(after == null ? 0 : 1)
                .toList();
        List<Change> page = rest.stream()
                .limit(limit)
                .map(alike -> change(alike, days, phrases))
                .toList();
        Long next = rest.size() > page.size() ? page.get(page.size() - 1).id() : null;
        return new Changes(page, all.size(), next);
    }

    private static long id(List<RegistrationEvent> alike) {
        return alike.get(0).getId();
    }

    /** Events that differ in nothing but the transport are one change. */
    private static List<Object> gist(RegistrationEvent e) {
        return Arrays.asList(
                e.getNumber(),
                e.getKind(),
                e.getService(),
                e.getPreviousName(),
                e.getPrecision(),
                e.getEarliest(),
                e.getLatest());
    }

    private static Change change(List<RegistrationEvent> alike, DayWords days, Phrases phrases) {
        RegistrationEvent event = alike.get(0);
        return new Change(
                event.getId(),
                days.window(event),
                days.inTable(event),
                event.getKind(),
                phrases.say("event." + event.getKind()),
                event.getNumber().orElse(null),
                alike.stream()
                        .flatMap(e -> e.getTransport().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                event.getService().map(ServiceName::value).orElse(null),
                event.getPreviousName().map(ServiceName::value).orElse(null),
                organisation(event).orElse(null),
                event.getPrecision(),
                event.getSource().getId());
    }

    private static Optional<String> organisation(RegistrationEvent event) {
        return event.getAssignment().flatMap(Assignment::getOrganisation).map(Organisation::name);
    }
}

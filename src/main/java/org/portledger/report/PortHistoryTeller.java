package org.portledger.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portledger.port.Port;
import org.portledger.port.PortRange;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.EventKind;
import org.portledger.registry.PortStanding;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistrationEvent;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;

/** Puts the facts about one port number together and gives them their words. */
final class PortHistoryTeller {

    private final RegistryIndex index;
    private final int number;
    private final LocalDate on;
    private final Phrases phrases;
    private final DayWords days;
    private final Footnotes footnotes;

    PortHistoryTeller(RegistryIndex index, int number, LocalDate on, Phrases phrases) {
        this.index = index;
        this.number = number;
        this.on = on;
        this.phrases = phrases;
        this.days = new DayWords(phrases);
        this.footnotes = new Footnotes(
                Stream.of(
                                index.assignments(number).stream().flatMap(PortHistoryTeller::sources),
                                index.events(number).stream().flatMap(PortHistoryTeller::sources),
                                index.sourcesAround(on).stream())
                        .flatMap(sources -> sources),
                phrases);
    }

    PortHistory tell() {
        List<TransportStanding> standings = standings();
        List<NamedSpan> spans = spans();
        List<HistoryRow> rows = rows();
        List<SourceNote> sources = footnotes.notes();
        String answer = new PortAnswer(phrases, number, on, on.isBefore(index.registryDay())).of(standings);
        return new PortHistory(
                number,
                PortRange.of(number),
                on,
                index.registryDay(),
                answer,
                standings,
                spans,
                rows,
                new PortQuestions(phrases, number, answer, standings, spans, sources).all(),
                sources);
    }

    /** The answer for one transport. */
    String answer(TransportProtocol transport) {
        TransportStanding standing = standing(index.on(new Port(number, transport), on));
        return new PortAnswer(phrases, number, on, on.isBefore(index.registryDay())).of(List.of(standing));
    }

    private List<TransportStanding> standings() {
        return Arrays.stream(TransportProtocol.values())
                .map(transport -> index.on(new Port(number, transport), on))
                .filter(PortHistoryTeller::isWorthTelling)
                .map(this::standing)
                .toList();
    }

    private static boolean isWorthTelling(PortStanding standing) {
        TransportProtocol transport = standing.port().transport();
        boolean common = transport == TransportProtocol.TCP || transport == TransportProtocol.UDP;
        return common || standing.status() != PortStatus.UNASSIGNED && standing.status() != PortStatus.DYNAMIC;
    }

    private TransportStanding standing(PortStanding standing) {
        return new TransportStanding(
                standing.port().transport(),
                standing.status(),
                standing.assigned().stream().map(this::span).toList(),
                standing.possible().stream().map(this::span).toList(),
                standing.former().stream().map(this::span).toList(),
                standing.unauthorizedUse());
    }

    private List<NamedSpan> spans() {
        return index.assignments(number).stream()
                .sorted(comparing(a -> a.getValidity().beginLatest()))
                .map(this::span)
                .distinct()
                .toList();
    }

    private NamedSpan span(Assignment assignment) {
        return new NamedSpan(
                assignment.getService().value(),
                assignment.getOtherSpellings(),
                assignment.getDescription(),
                assignment.getTransport().isPresent(),
                days.begin(assignment.getValidity()),
                days.end(assignment.getValidity()),
                footnotes.numbers(sources(assignment)));
    }

    /** The copies that show an assignment's begin and end. */
    private static Stream<Source> sources(Assignment assignment) {
        Stream<Source> shown = Stream.of(assignment.getFirstSeenIn(), assignment.getLastSeenIn());
        return Stream.concat(assignment.getNotSeenIn().stream(), shown);
    }

    /** Events that differ in nothing but the transport make one row. */
    private List<HistoryRow> rows() {
        return index.events(number).stream()
                .collect(groupingBy(PortHistoryTeller::gist, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::row)
                .toList();
    }

    private static List<Object> gist(RegistrationEvent e) {
        return List.of(
                e.getKind(),
                e.getService(),
                e.getPreviousName(),
                e.getPrecision(),
                e.getEarliest(),
                e.getLatest(),
                e.isContradicted());
    }

    private HistoryRow row(List<RegistrationEvent> alike) {
        RegistrationEvent event = alike.get(0);
        return new HistoryRow(
                days.window(event),
                days.inTable(event),
                event.getKind(),
                phrases.say("event." + event.getKind()),
                text(event.getService()),
                text(event.getPreviousName()),
                alike.stream()
                        .flatMap(e -> e.getTransport().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                event.getPrecision(),
                phrases.say(event.isContradicted() ? "precision.contradicted" : "precision." + event.getPrecision()),
                footnotes.numbers(alike.stream().flatMap(PortHistoryTeller::sources)));
    }

    /** The copy that shows an event and, for what lies between two copies, the older one. */
    private static Stream<Source> sources(RegistrationEvent event) {
        Stream<Source> older = event.getAssignment().stream()
                .flatMap(a -> event.getKind() == EventKind.REMOVED
                        ? Stream.of(a.getLastSeenIn())
                        : event.getKind().isBeginning() ? a.getNotSeenIn().stream() : Stream.empty());
        return Stream.concat(older, Stream.of(event.getSource()));
    }

    private static String text(Optional<ServiceName> name) {
        return name.map(ServiceName::value).orElse(null);
    }
}

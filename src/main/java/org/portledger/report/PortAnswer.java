package org.portledger.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;

/** The answer to "what is this port?" in one sentence; in one for each group of transports where they differ. */
final class PortAnswer {

    private final Phrases phrases;
    private final int number;
    private final LocalDate on;
    private final String tense;

    /** @param past whether the day asked for is not simply today */
    PortAnswer(Phrases phrases, int number, LocalDate on, boolean past) {
        this.phrases = phrases;
        this.number = number;
        this.on = on;
        this.tense = past ? "then" : "now";
    }

    String of(List<TransportStanding> standings) {
        var alike = standings.stream().collect(groupingBy(PortAnswer::gist, LinkedHashMap::new, toList()));
        return alike.values().stream()
                .map(group -> sentence(group, alike.size() > 1))
                .collect(joining(" "));
    }

    /** Standings with the same gist are told together. */
    private static List<Object> gist(TransportStanding standing) {
        return List.of(standing.status(), names(standing), isFormerTold(standing) ? lastToGo(standing) : List.of());
    }

    /** A name that went is told where none stands instead. */
    private static boolean isFormerTold(TransportStanding standing) {
        return !standing.former().isEmpty()
                && (standing.status() == PortStatus.DEREGISTERED || standing.status() == PortStatus.RESERVED);
    }

    private String sentence(List<TransportStanding> group, boolean amongOthers) {
        TransportStanding standing = group.get(0);
        List<TransportProtocol> transports =
                group.stream().map(TransportStanding::transport).toList();
        String subject = phrases.say(
                "subject." + tense + (amongOthers ? ".over" : ""),
                Integer.toString(number),
                phrases.list(transports),
                phrases.day(on));
        String sentence = phrases.say(
                "answer." + tense + "." + standing.status(),
                subject,
                phrases.list(names(standing)),
                window(standing),
                phrases.day(on));
        return isFormerTold(standing) ? sentence + " " + former(standing) : sentence;
    }

    /** Why a name is only possible: it may not have come yet, or may have gone already. */
    private String window(TransportStanding standing) {
        if (standing.status() != PortStatus.POSSIBLE) {
            return "";
        }
        NamedSpan span = standing.possible().get(0);
        return on.isBefore(span.begun().latest())
                ? phrases.say("possible.begin", span.begun().words())
                : phrases.say("possible.end", span.ended().words());
    }

    /** Who had it last, and until when. */
    private String former(TransportStanding standing) {
        DayWindow end = standing.former().get(0).ended();
        String names = phrases.list(lastToGo(standing));
        return end.isExact()
                ? phrases.say("answer.former.exact", names, phrases.day(end.latest()))
                : phrases.say("answer.former.window", names, end.words());
    }

    /** The names that surely or possibly stand. */
    private static List<String> names(TransportStanding standing) {
        return switch (standing.status()) {
            case ASSIGNED -> names(standing.assigned().stream());
            case POSSIBLE -> names(standing.possible().stream());
            default -> List.of();
        };
    }

    private static List<String> lastToGo(TransportStanding standing) {
        DayWindow end = standing.former().get(0).ended();
        return names(standing.former().stream().filter(span -> span.ended().equals(end)));
    }

    private static List<String> names(Stream<NamedSpan> spans) {
        return spans.map(NamedSpan::name).distinct().toList();
    }
}

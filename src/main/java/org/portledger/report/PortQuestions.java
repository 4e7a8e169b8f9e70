package org.portledger.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portledger.registry.PortStatus;

/** Questions that people ask about a port, answered from what is known of it; those without an answer are left out. */
final class PortQuestions {

    private final Phrases phrases;
    private final String number;
    private final String answer;
    private final List<TransportStanding> standings;
    private final List<NamedSpan> spans;
    private final List<SourceNote> sources;
    private final List<PortQuestion> questions = new ArrayList<>();

    PortQuestions(
            Phrases phrases,
            int number,
            String answer,
            List<TransportStanding> standings,
            List<NamedSpan> spans,
            List<SourceNote> sources) {
        this.phrases = phrases;
        this.number = Integer.toString(number);
        this.answer = answer;
        this.standings = standings;
        this.spans = spans;
        this.sources = sources;
    }

    List<PortQuestion> all() {
        questions.add(new PortQuestion(phrases.say("question.what", number), answer));
        ask("question.since", "question.since.answer", told("since", span -> span.ended() == null));
        ask("question.past", "question.past.answer", told("past", span -> span.ended() != null));
        ask("question.unauthorized", "question.unauthorized.answer", unauthorizedUse());
        String assigned = assigned();
        questions.add(new PortQuestion(
                phrases.say("question.open", number),
                phrases.say("question.open.answer." + (assigned.isEmpty() ? "other" : "ASSIGNED"), number, assigned)));
        if (!sources.isEmpty()) {
            questions.add(new PortQuestion(
                    phrases.say("question.how"), phrases.say("question.how.answer", number, sources.size(), fromTo())));
        }
        return List.copyOf(questions);
    }

    /** Asks if there is something to answer with. */
    private void ask(String question, String template, String fact) {
        if (!fact.isEmpty()) {
            questions.add(new PortQuestion(phrases.say(question, number), phrases.say(template, number, fact)));
        }
    }

    /** Each name once, with when it came or went. */
    private String told(String what, Predicate<NamedSpan> which) {
        return spans.stream()
                .filter(which)
                .map(span -> phrases.say(
                        "question." + what + ".name",
                        span.name(),
                        (what.equals("since") ? span.begun() : span.ended()).words()))
                .distinct()
                .collect(joining("; "));
    }

    private String unauthorizedUse() {
        return standings.stream()
                .map(TransportStanding::unauthorizedUse)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining("; "));
    }

    private String assigned() {
        Stream<String> names = standings.stream()
                .filter(standing -> standing.status() == PortStatus.ASSIGNED)
                .flatMap(standing -> standing.assigned().stream())
                .map(NamedSpan::name);
        return phrases.list(names.distinct().toList());
    }

    private String fromTo() {
        String first = sources.get(0).date();
        String last = sources.get(sources.size() - 1).date();
        return phrases.say("question.how.from-to", first, last);
    }
}

package org.portledger.report.search;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portledger.port.PortRange;
import org.portledger.port.TransportProtocol;
import org.portledger.query.QueryException;
import org.portledger.registry.PortStatus;
import org.portledger.report.Phrases;

/** Completes the last word of a query: with a field, one of a field's values, a port, or the names that the search finds. */
final class Suggester {

    /** So many fit below the search box. */
    private static final int MOST = 8;

    /** What the search would not take for a part of a name. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s:*?]|^[0-9-]+(/.*)?$");

    private final Searcher searcher;
    private final Phrases phrases;

    Suggester(SearchTable table, Phrases phrases) {
        this.searcher = new Searcher(table, phrases);
        this.phrases = phrases;
    }

    /** The best first, at most eight; empty for a text that cannot be read yet, which nobody is to be told while typing. */
    List<Suggestion> suggestions(String text) {
        String asked = text == null ? "" : text.stripLeading();
        int lastAt = Math.max(asked.lastIndexOf(' '), asked.lastIndexOf('\t')) + 1;
        String before = asked.substring(0, lastAt);
        String last = asked.substring(lastAt);
        if (last.isEmpty() || asked.length() > QueryReader.MAX_LENGTH || asked.indexOf('"') >= 0) {
            return List.of();
        }
        int colon = last.indexOf(':');
        Stream<Suggestion> all = colon >= 0
                ? values(before, last.substring(0, colon), last.substring(colon + 1))
                : Stream.concat(fields(before, last), found(before, last));
        return all.limit(MOST).toList();
    }

    private static Stream<Suggestion> fields(String before, String last) {
        return Arrays.stream(SearchField.values())
                .map(SearchField::toString)
                .filter(startsLike(last))
                .map(field -> new Suggestion(before + field + ":", false, ""));
    }

    private static Stream<Suggestion> values(String before, String field, String begun) {
        return SearchField.called(field).stream()
                .flatMap(Suggester::values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .filter(startsLike(begun))
                .map(value -> new Suggestion(before + field + ":" + value, true, ""));
    }

    private static Stream<? extends Enum<?>> values(SearchField field) {
        return switch (field) {
            case STATUS -> Stream.of(PortStatus.values());
            case TRANSPORT -> Stream.of(TransportProtocol.values());
            case RANGE -> Stream.of(PortRange.values());
            default -> Stream.empty();
        };
    }

    private static Predicate<String> startsLike(String begun) {
        return word -> word.startsWith(begun.toLowerCase(Locale.ROOT));
    }

    private Stream<Suggestion> found(String before, String last) {
        try {
            SearchAnswer answer = searcher.search(before + last, null);
            if (answer.number() != null) {
                return Stream.of(new Suggestion(answer.query(), true, ofPort(answer.hits())));
            }
            return answer.hits().stream()
                    .filter(hit -> hit.name() != null)
                    .map(SearchHit::name)
                    .distinct()
                    .limit(MOST)
                    .map(name -> new Suggestion(before + quoted(name), true, ofName(name, answer.hits())));
        } catch (QueryException unfinished) {
            return Stream.empty();
        }
    }

    /** What the port is in short. */
    private String ofPort(List<SearchHit> hits) {
        return hits.stream()
                .map(hit -> phrases.say("short." + hit.status(), Objects.toString(hit.name(), "")))
                .distinct()
                .collect(joining(", "));
    }

    /** The ports of a name, and what the registry says of the first. */
    private String ofName(String name, List<SearchHit> hits) {
        List<SearchHit> named =
                hits.stream().filter(hit -> name.equals(hit.name())).toList();
        String ports = named.stream()
                .filter(hit -> hit.first() != null)
                .map(hit -> phrases.say("short." + hit.status(), hit.first().toString()))
                .distinct()
                .limit(MOST)
                .collect(joining(", "));
        return Stream.of(ports, Objects.toString(named.get(0).description(), ""))
                .filter(words -> !words.isEmpty())
                .collect(joining(" · "));
    }

    private static String quoted(String name) {
        return NEEDS_QUOTES.matcher(name).find() ? '"' + name + '"' : name;
    }
}

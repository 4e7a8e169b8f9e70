package org.portledger.audit.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Completes the word that the caret stands in: with a field, or with one of the field's values. */
final class QueryCompleter {

    /** So many fit below the query box. */
    static final int MOST = 8;

    /** Minus, field, values before the last, sign, what is begun. */
    private static final Pattern WORD = Pattern.compile("-?(?:([A-Za-z]+):(?:[^,]*,)*[<>]?=?)?");

    private static final Pattern BLANK = Pattern.compile("\\s");

    private final BiFunction<String, String, List<String>> seen;

    /** @param seen the values in a column that begin with a text, the most frequent first */
    QueryCompleter(BiFunction<String, String, List<String>> seen) {
        this.seen = seen;
    }

    List<Completion> completions(String text, int at) {
        String asked = text == null ? "" : text;
        int caret = Math.max(0, Math.min(at, asked.length()));
        String before = asked.substring(0, caret);
        boolean inQuotes = before.chars().filter(c -> c == '"').count() % 2 == 1;
        if (inQuotes || asked.length() > FindingQuery.MAX_LENGTH) {
            return List.of();
        }
        int wordAt = wordAt(before);
        Matcher word = WORD.matcher(before).region(wordAt, caret);
        word.lookingAt(); // it may be empty, so it always is
        String begun = before.substring(word.end());
        String head = before.substring(0, word.end());
        String tail = asked.substring(wordEnd(asked, caret));
        return candidates(Optional.ofNullable(word.group(1)), begun)
                .filter(candidate -> !candidate.value().equals(begun))
                .limit(MOST)
                .map(candidate -> candidate.between(head, tail))
                .toList();
    }

    private static int wordAt(String before) {
        int at = before.length();
        while (at > 0 && !Character.isWhitespace(before.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordEnd(String text, int caret) {
        Matcher blank = BLANK.matcher(text);
        return blank.find(caret) ? blank.start() : text.length();
    }

    private Stream<Candidate> candidates(Optional<String> field, String begun) {
        return field.map(name -> FindingField.called(name).stream().flatMap(found -> values(found, begun)))
                .orElseGet(() -> fields(begun));
    }

    private static Stream<Candidate> fields(String begun) {
        return Arrays.stream(FindingField.values())
                .filter(field -> startsLike(field.toString(), begun))
                .map(field -> new Candidate(field + ":", field.getMeaning() + ", such as " + field.getExample()));
    }

    private Stream<Candidate> values(FindingField field, String begun) {
        Stream<Candidate> ofAudit = field.kind().column().map(column -> seen.apply(column, begun)).stream()
                .flatMap(List::stream)
                .map(value -> new Candidate(FindingQuery.word(value).toString(), ""));
        Stream<Candidate> named = field.kind().words().stream()
                .filter(value -> startsLike(value, begun))
                .map(value -> new Candidate(value, ""));
        return Stream.concat(named, ofAudit);
    }

    private static boolean startsLike(String word, String begun) {
        return word.startsWith(begun.toLowerCase(Locale.ROOT));
    }

    /** What could stand in the place of what is begun. */
    private record Candidate(String value, String words) {

        Completion between(String head, String tail) {
            return new Completion(head + value + tail, head.length() + value.length(), words);
        }
    }
}

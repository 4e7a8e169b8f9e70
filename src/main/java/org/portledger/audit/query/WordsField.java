package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.portledger.port.Shortened;
import org.portledger.query.QueryWord;

/** A field with a handful of values, each of which stands for a condition of its own. */
final class WordsField implements FieldKind {

    private final Map<String, String> conditions;
    private final List<String> words;
    private final boolean ranked;

    /** @param conditions the SQL that each word stands for */
    private WordsField(Map<String, String> conditions, boolean ranked) {
        this.conditions = conditions;
        this.words = List.copyOf(conditions.keySet());
        this.ranked = ranked;
    }

    /** The constants of an enum, in a column that holds their names. */
    static WordsField of(String column, Enum<?>... constants) {
        return new WordsField(conditions(column, constants), false);
    }

    /** The same, where the constants go from the least to the most: {@code >=high} stands for several. */
    static WordsField ranked(String column, Enum<?>... constants) {
        return new WordsField(conditions(column, constants), true);
    }

    /** One word for one condition. */
    static WordsField flag(String word, String condition) {
        return new WordsField(Map.of(word, condition), false);
    }

    /** {@code yes} and {@code no}. */
    static WordsField yesOrNo(String condition) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("yes", condition);
        conditions.put("no", "not " + condition);
        return new WordsField(conditions, false);
    }

    /** The names are ours, so they stand in the statement themselves: an index of some values only can then be chosen. */
    private static Map<String, String> conditions(String column, Enum<?>... constants) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            conditions.put(word(constant.name()), "%s = '%s'".formatted(column, constant.name()));
        }
        return conditions;
    }

    @Override
    public Condition read(QueryWord value) {
        Comparison comparison = ranked ? Comparison.of(value.value()) : Comparison.SAME;
        int rank = words.indexOf(word(comparison.rest(value).value()));
        if (rank < 0) {
            throw comparison
                    .rest(value)
                    .refused("“%s” is none of %s"
                            .formatted(Shortened.of(comparison.rest(value).value()), InWords.list(words)));
        }
        String either = IntStream.range(0, words.size())
                .filter(i -> comparison.holds(Integer.compare(i, rank)))
                .mapToObj(i -> conditions.get(words.get(i)))
                .collect(joining(" or "));
        return parameters -> either.isEmpty() ? "false" : either;
    }

    @Override
    public List<String> words() {
        return words;
    }

    /** Case does not matter, nor whether the words of a value are joined by a hyphen: {@code In-Triage}. */
    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}

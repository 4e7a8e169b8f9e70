package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portledger.query.QueryException;
import org.portledger.query.QueryWord;

/**
 * Which findings of an audit somebody wants to see: {@code host:10.0.0.0/8 verdict:deregistered -disposition:expected}.
 * A finding must answer every term, a term one of the values that commas join; a minus wants it not to.
 * A word by itself is part of a service, product, version, further information, process or host name.
 * Immutable; two are equal if they are written the same.
 */
public final class FindingQuery {

    /** Characters. */
    public static final int MAX_LENGTH = 1_000;

    public static final FindingQuery ALL = new FindingQuery(List.of());

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Arrays.stream(FindingField.values())
                    .map(field -> new Vocabulary.Field(field.toString(), field.getExample(), field.kind()))
                    .toList(),
            new FreeText());

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s\",*]");

    private final List<Term> terms;

    private FindingQuery(List<Term> terms) {
        this.terms = terms;
    }

    /**
     * @param text null is as good as empty: it asks for all
     * @throws QueryException if it cannot be read, pointing at the character and saying what would be right
     */
    public static FindingQuery parse(String text) {
        return text == null ? ALL : new FindingQuery(new TermReader(VOCABULARY, text).terms());
    }

    /**
     * What asks of a field for any of several values, none of which is read as anything but itself.
     *
     * @param values at least one
     * @throws QueryException if one is no value of the field
     */
    public static FindingQuery of(FindingField field, List<String> values) {
        List<QueryWord> words = values.stream().map(FindingQuery::word).toList();
        return new FindingQuery(List.of(new Term(field.toString(), field.kind(), false, words)));
    }

    /** What asks for a text, blanks and all. */
    public static FindingQuery ofText(String text) {
        return new FindingQuery(List.of(new Term(null, VOCABULARY.free(), false, List.of(QueryWord.of(text, true)))));
    }

    /** In quotation marks where it could be misread otherwise. */
    static QueryWord word(String value) {
        return QueryWord.of(value, NEEDS_QUOTES.matcher(value).find());
    }

    /** What asks for both. */
    public FindingQuery and(FindingQuery other) {
        return new FindingQuery(
                Stream.concat(terms.stream(), other.terms.stream()).toList());
    }

    /** Whether it asks for a value of a field by name. */
    public boolean names(FindingField field, String value) {
        return terms.stream().anyMatch(term -> term.names(field, value));
    }

    /**
     * The same without a value where it {@linkplain #names names} it, else with it as a further term.
     *
     * @throws QueryException if it is no value of the field
     */
    public FindingQuery toggled(FindingField field, String value) {
        if (!names(field, value)) {
            return and(of(field, List.of(value)));
        }
        List<Term> left = new ArrayList<>();
        for (Term term : terms) {
            left.add(term.names(field, value) ? term.without(value) : term);
        }
        return new FindingQuery(left.stream().filter(Objects::nonNull).toList());
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return terms.isEmpty();
    }

    List<Term> terms() {
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FindingQuery that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As people write it, with single blanks between its terms; {@link #parse} reads the same from it. */
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(joining(" "));
    }
}

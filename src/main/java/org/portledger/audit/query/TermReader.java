package org.portledger.audit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portledger.port.Shortened;
import org.portledger.query.QueryException;
import org.portledger.query.QueryText;
import org.portledger.query.QueryWord;

/** Takes a query apart: {@code verdict:deregistered,mismatched -host:10.1. "web server"}. */
final class TermReader {

    /** So that a statement stays one that the database can plan; nobody types as many. */
    private static final int MAX_TERMS = 30;

    private static final int MAX_VALUES = 100;

    private static final Pattern BARE = Pattern.compile("[^\\s\"]*");
    private static final Pattern BARE_VALUE = Pattern.compile("[^\\s\",]*");

    private final Vocabulary vocabulary;
    private final QueryText text;

    TermReader(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.text = new QueryText(text, FindingQuery.MAX_LENGTH, InWords::flaw);
    }

    /** @throws QueryException if the text cannot be read */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        while (text.skipBlanks()) {
            if (terms.size() == MAX_TERMS) {
                throw text.word(BARE).refused("a query has at most %d terms".formatted(MAX_TERMS));
            }
            terms.add(term());
        }
        return terms;
    }

    private Term term() {
        boolean negated = text.take('-');
        Vocabulary.Field field = text.takeField().map(this::field).orElse(null);
        if (field != null) {
            return new Term(field.name(), field.kind(), negated, values(field));
        }
        QueryWord word = text.word(BARE);
        if (word.value().isBlank()) {
            String where =
                    word.quoted() ? "there is nothing between the quotation marks" : "nothing stands after the “-”";
            throw missing(word, where);
        }
        return new Term(null, vocabulary.free(), negated, List.of(word));
    }

    private Vocabulary.Field field(QueryWord name) {
        return vocabulary
                .called(name.value())
                .orElseThrow(() -> name.refused(
                        "there is no field “%s”, there are %s; to look for the text itself, put it in quotation marks"
                                .formatted(Shortened.of(name.value()), InWords.list(vocabulary.fields()))));
    }

    private List<QueryWord> values(Vocabulary.Field field) {
        List<QueryWord> values = new ArrayList<>();
        String before = field + ":";
        do {
            QueryWord value = text.word(BARE_VALUE);
            if (value.value().isBlank()) {
                throw missing(
                        value, "nothing stands after “%s”; write for example %s".formatted(before, field.example()));
            }
            if (values.size() == MAX_VALUES) {
                throw value.refused("a field has at most %d values".formatted(MAX_VALUES));
            }
            values.add(value);
            before = value + ",";
        } while (text.take(','));
        return values;
    }

    private static QueryException missing(QueryWord place, String message) {
        return new QueryWord("", place.quoted(), place.at(), 0).refused(message);
    }
}

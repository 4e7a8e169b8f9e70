package org.portledger.report.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portledger.query.QueryException;
import org.portledger.report.Phrases;

/**
 * What a text asks of the registry.
 *
 * @param text  without blanks around it; empty asks nothing
 * @param terms all of which a hit answers
 * @param on    the day asked for; null if the text names none
 */
record SearchQuery(String text, List<Term> terms, LocalDate on) {

    /**
     * Reads words, and words with a {@link SearchField} before them.
     *
     * @param text    null is as good as empty
     * @param phrases give what is wrong with the text its language
     * @throws QueryException if it cannot be read
     */
    static SearchQuery parse(String text, Phrases phrases) {
        String asked = text == null ? "" : text.stripTrailing();
        var reader = new TermReader(phrases);
        List<Term> terms = new ArrayList<>();
        LocalDate on = null;
        for (QueryToken token : new QueryReader(asked, phrases).tokens()) {
            if (token.field() != SearchField.ON) {
                terms.add(reader.read(token));
            } else if (on == null) {
                on = reader.day(token);
            } else {
                throw token.refused(phrases, "search.bad.twice", token.field().toString());
            }
        }
        return new SearchQuery(asked.strip(), List.copyOf(terms), on);
    }

    boolean isEmpty() {
        return terms.isEmpty() && on == null;
    }

    /** The one port that it asks for and nothing else; empty for most. */
    Optional<PortsTerm> port() {
        return terms.size() == 1 && terms.get(0) instanceof PortsTerm ports && ports.first() == ports.last()
                ? Optional.of(ports)
                : Optional.empty();
    }
}

package org.portledger.report.search;

import static org.portledger.report.search.SearchField.ASSIGNEE;
import static org.portledger.report.search.SearchField.DESCRIPTION;
import static org.portledger.report.search.SearchField.NAME;

import java.util.Locale;
import java.util.Optional;

/**
 * A word, or several in a row, that a name, a description or the name of the holder holds.
 *
 * @param field where to look; null for everywhere
 * @param value in lower case
 * @param words the same as {@link SearchEntry#words} writes it
 */
record WordTerm(SearchField field, String value, String words) implements Term {

    static WordTerm of(SearchField field, String value) {
        return new WordTerm(field, value.toLowerCase(Locale.ROOT), SearchEntry.words(value));
    }

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        return match(entry);
    }

    /** How well a name answers it, on whatever day. */
    Optional<Match> match(SearchEntry entry) {
        if (isWanted(NAME) && isInName(entry)) {
            return Optional.of(inName(entry));
        }
        if (isWanted(DESCRIPTION) && isIn(entry.description())) {
            return Optional.of(Match.DESCRIPTION);
        }
        return isWanted(ASSIGNEE) && isIn(entry.organisation()) ? Optional.of(Match.ORGANISATION) : Optional.empty();
    }

    @Override
    public boolean isOfWords() {
        return true;
    }

    private boolean isInName(SearchEntry entry) {
        return entry.names().stream().anyMatch(name -> name.contains(value));
    }

    private Match inName(SearchEntry entry) {
        if (entry.names().contains(value)) {
            return Match.WHOLE;
        }
        return entry.names().stream().anyMatch(name -> name.startsWith(value)) ? Match.BEGINNING : Match.PART;
    }

    private boolean isWanted(SearchField there) {
        return field == null || field == there;
    }

    /** A word may be unfinished, but not unbegun. */
    private boolean isIn(String there) {
        return !words.isEmpty() && there.contains(words);
    }
}

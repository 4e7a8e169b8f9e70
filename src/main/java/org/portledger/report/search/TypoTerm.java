package org.portledger.report.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a word that nothing is spelled like may have been meant as.
 *
 * @param written as it was asked for
 * @param meant   words that are spelled nearly so, all of them equally near; at least one
 */
record TypoTerm(WordTerm written, List<WordTerm> meant) implements Term {

    static TypoTerm of(WordTerm written, List<String> meant) {
        return new TypoTerm(
                written,
                meant.stream().map(word -> WordTerm.of(written.field(), word)).toList());
    }

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        return meant.stream().anyMatch(word -> word.match(entry).isPresent())
                ? Optional.of(Match.TYPO)
                : Optional.empty();
    }

    @Override
    public boolean isOfWords() {
        return true;
    }

    /** What was probably meant: the name of the best hit if the word is in it, else the word alone. */
    String guess(String best) {
        String name = best.toLowerCase(Locale.ROOT);
        return meant.stream().anyMatch(word -> name.contains(word.value()))
                ? best
                : meant.get(0).value();
    }
}

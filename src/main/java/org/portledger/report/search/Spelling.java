package org.portledger.report.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The words that the registry is made of, to tell what a misspelled one may have been meant as. */
final class Spelling {

    /** Shorter ones are like too many others. */
    private static final int SHORTEST = 4;

    /** From this length on, a word may be wrong in two places. */
    private static final int LONG = 7;

    private final Set<String> words = new TreeSet<>();

    Spelling(Collection<SearchEntry> entries) {
        for (SearchEntry entry : entries) {
            words.addAll(entry.names());
            words.addAll(entry.parts());
            SearchEntry.split(entry.description()).forEach(words::add);
            SearchEntry.split(entry.organisation()).forEach(words::add);
        }
    }

    /**
     * The nearest words, all of them equally near: one or two letters are missing, too many, others or exchanged.
     *
     * @param word in lower case
     * @return in alphabetical order; empty if there are none so near
     */
    List<String> nearest(String word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        var within = new DamerauLevenshteinDistance(word.length() < LONG ? 1 : 2);
        List<String> meant = new ArrayList<>();
        int nearest = Integer.MAX_VALUE;
        for (String other : words) {
            int distance = within.apply(word, other);
            if (distance >= 0 && distance < nearest) {
                nearest = distance;
                meant.clear();
            }
            if (distance == nearest) {
                meant.add(other);
            }
        }
        return meant;
    }
}

package org.portledger.report.search;

import java.util.Optional;

/**
 * Names that fit a pattern: {@code *} stands for any characters or none, {@code ?} for one.
 *
 * @param pattern in lower case
 */
record WildcardTerm(String pattern) implements Term {

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        return entry.names().stream().anyMatch(this::fits) ? Optional.of(Match.BEGINNING) : Optional.empty();
    }

    @Override
    public boolean isOfWords() {
        return true;
    }

    /**
     * Whether the whole of {@code name} fits. Whenever a character does not, the last star takes one more: so the work is
     * at most the product of the lengths, where a regular expression's can grow without bound with each star.
     */
    private boolean fits(String name) {
        int p = 0;
        int star = -1;
        int starred = 0;
        for (int n = 0; n < name.length(); ) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starred = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++starred;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}

package org.portledger.report.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portledger.query.QueryException;
import org.portledger.report.Phrases;

/** Searches one registry for one reader. */
final class Searcher {

    private final SearchTable table;
    private final Phrases phrases;

    Searcher(SearchTable table, Phrases phrases) {
        this.table = table;
        this.phrases = phrases;
    }

    /**
     * All hits, in order. What nothing is spelled like is taken for what is spelled nearly so.
     *
     * @param on the day asked for, unless the text names another; null for that of the newest copy
     * @throws QueryException if the text cannot be read
     */
    SearchAnswer search(String text, LocalDate on) {
        SearchQuery query = SearchQuery.parse(text, phrases);
        LocalDate asked = query.on() == null ? on : query.on();
        var asOf = new AsOf(table.index(), asked == null ? table.index().registryDay() : asked);
        return answer(query, asOf, asked != null);
    }

    private SearchAnswer answer(SearchQuery query, AsOf asOf, boolean dated) {
        if (query.isEmpty()) {
            return answer(query, asOf, dated, phrases.say("search.empty"), List.of());
        }
        List<SearchHit> hits = hits(query.terms(), asOf);
        if (!hits.isEmpty()) {
            return answer(query, asOf, dated, found(query, asOf, hits.size()), hits);
        }
        List<Term> meant = query.terms().stream().map(this::meant).toList();
        List<SearchHit> guessed = meant.equals(query.terms()) ? List.of() : hits(meant, asOf);
        String sentence = guessed.isEmpty() ? none(query, asOf) : guess(meant, guessed.get(0));
        return answer(query, asOf, dated, sentence, guessed);
    }

    private List<SearchHit> hits(List<Term> terms, AsOf asOf) {
        Stream<SearchHit> names = table.entries().stream().flatMap(entry -> hit(entry, terms, asOf).stream());
        boolean ofWords = terms.stream().anyMatch(Term::isOfWords);
        return Stream.concat(names, new NamelessPorts(terms, asOf).runs().stream())
                .sorted(ofWords ? SearchHit.BEST_FIRST : SearchHit.BY_PORT)
                .toList();
    }

    private static Optional<SearchHit> hit(SearchEntry entry, List<Term> terms, AsOf asOf) {
        Match match = Match.WHOLE;
        for (Term term : terms) {
            Optional<Match> one = term.match(entry, asOf);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            match = match.or(one.get());
        }
        Match worst = match;
        return entry.status(asOf.day()).map(status -> SearchHit.of(entry, status, worst));
    }

    /** The term itself, or what it may have been meant as if no name of any day answers it. */
    private Term meant(Term term) {
        if (!(term instanceof WordTerm word) || isAnswered(word)) {
            return term;
        }
        List<String> nearest = table.spelling().nearest(word.value());
        return nearest.isEmpty() ? term : TypoTerm.of(word, nearest);
    }

    private boolean isAnswered(WordTerm word) {
        return table.entries().stream().anyMatch(entry -> word.match(entry).isPresent());
    }

    private String found(SearchQuery query, AsOf asOf, int total) {
        return phrases.say("search.found", total, query.text(), phrases.day(asOf.day()));
    }

    private String none(SearchQuery query, AsOf asOf) {
        return phrases.say("search.none", query.text(), phrases.day(asOf.day()));
    }

    private String guess(List<Term> meant, SearchHit best) {
        TypoTerm typo = meant.stream()
                .filter(TypoTerm.class::isInstance)
                .map(TypoTerm.class::cast)
                .findFirst()
                .orElseThrow();
        return phrases.say("search.guess", typo.written().value(), typo.guess(best.name()));
    }

    private static SearchAnswer answer(
            SearchQuery query, AsOf asOf, boolean dated, String sentence, List<SearchHit> hits) {
        Optional<PortsTerm> port = query.port();
        return new SearchAnswer(
                query.text(),
                asOf.day(),
                dated,
                sentence,
                port.map(PortsTerm::first).orElse(null),
                port.map(PortsTerm::transport).orElse(null),
                hits.size(),
                hits);
    }
}

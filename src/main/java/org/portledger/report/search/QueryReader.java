package org.portledger.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portledger.query.QueryException;
import org.portledger.query.QueryText;
import org.portledger.query.QueryWord;
import org.portledger.report.Phrases;

/** Takes a query apart into its words: {@code status:assigned "web server" 80}. */
final class QueryReader {

    /** Characters; the search box takes no more. */
    static final int MAX_LENGTH = 200;

    /** So that a query stays quick; nobody types as many. */
    static final int MAX_WORDS = 10;

    private static final Pattern BARE = Pattern.compile("[^\\s\"]*");

    private final QueryText text;
    private final Phrases phrases;

    /** @throws QueryException if the text is too long, or holds what nobody types */
    QueryReader(String text, Phrases phrases) {
        this.phrases = phrases;
        this.text = new QueryText(
                text,
                MAX_LENGTH,
                (flaw, facts) -> phrases.say("search.bad." + flaw.name().toLowerCase(Locale.ROOT), facts));
    }

    /** @throws QueryException if the text breaks off within a word, or names what there is not */
    List<QueryToken> tokens() {
        List<QueryToken> tokens = new ArrayList<>();
        while (text.skipBlanks()) {
            QueryToken token = token();
            tokens.add(token);
            if (tokens.size() > MAX_WORDS) {
                throw token.refused(phrases, "search.bad.many", MAX_WORDS);
            }
        }
        return tokens;
    }

    private QueryToken token() {
        SearchField field = text.takeField().map(this::field).orElse(null);
        QueryWord word = text.word(BARE);
        if (word.value().isBlank()) {
            var place = new QueryWord("", word.quoted(), word.at(), 0);
            throw field == null
                    ? place.refused(phrases.say("search.bad.quoted-nothing"))
                    : place.refused(phrases.say("search.bad.nothing", field.toString(), field.getExample()));
        }
        return new QueryToken(field, word.value(), word.quoted(), word.at());
    }

    private SearchField field(QueryWord name) {
        return SearchField.called(name.value())
                .orElseThrow(() -> name.refused(phrases.say(
                        "search.bad.field", name.value(), phrases.list(Arrays.asList(SearchField.values())))));
    }
}

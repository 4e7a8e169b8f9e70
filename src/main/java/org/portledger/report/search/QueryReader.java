package org.portledger.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.report.Phrases;

/** Takes a query apart into its words: {@code status:assigned "web server" 80}. */
final class QueryReader {

    /** Characters; the search box takes no more. */
    static final int MAX_LENGTH = 200;

    /** So that a query stays quick; nobody types as many. */
    static final int MAX_WORDS = 10;

    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");
    private static final Pattern BARE = Pattern.compile("[^\\s\"]*");

    private final String text;
    private final Phrases phrases;
    private int at;

    QueryReader(String text, Phrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /** @throws QueryException if the text is too long, holds what nobody types, or breaks off within a word */
    List<QueryToken> tokens() {
        requireReadable();
        List<QueryToken> tokens = new ArrayList<>();
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            QueryToken token = token();
            tokens.add(token);
            if (tokens.size() > MAX_WORDS) {
                throw token.refused(phrases, "search.bad.many", MAX_WORDS);
            }
        }
        return tokens;
    }

    private void requireReadable() {
        if (text.length() > MAX_LENGTH) {
            throw refused(MAX_LENGTH, text.length() - MAX_LENGTH, "search.bad.long", text.length(), MAX_LENGTH);
        }
        for (int i = 0; i < text.length(); i++) {
            if (isUnseen(text.codePointAt(i))) {
                throw refused(i, 1, "search.bad.character", "U+%04X".formatted((int) text.charAt(i)));
            }
            i += Character.charCount(text.codePointAt(i)) - 1;
        }
    }

    /** Control characters, marks of writing direction and the like, which come along when text is copied. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private QueryToken token() {
        SearchField field = field();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        int valueAt = quoted ? at + 1 : at;
        String value = quoted ? quoted() : bare();
        if (value.isBlank()) {
            throw field == null
                    ? refused(valueAt, 0, "search.bad.quoted-nothing")
                    : refused(valueAt, 0, "search.bad.nothing", field.toString(), field.getExample());
        }
        return new QueryToken(field, value, quoted, valueAt);
    }

    /** Null if the word names none. */
    private SearchField field() {
        Matcher matcher = FIELD.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String name = matcher.group(1);
        int start = at;
        at = matcher.end();
        return SearchField.called(name)
                .orElseThrow(() -> refused(
                        start,
                        name.length(),
                        "search.bad.field",
                        name,
                        phrases.list(Arrays.asList(SearchField.values()))));
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw refused(at, text.length() - at, "search.bad.quote");
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private String bare() {
        Matcher matcher = BARE.matcher(text).region(at, text.length());
        matcher.lookingAt();
        at = matcher.end();
        return matcher.group();
    }

    private QueryException refused(int from, int length, String key, Object... facts) {
        return new QueryException(phrases.say(key, facts), from + 1, length);
    }
}

package org.portledger.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the text of a query once, from its beginning. */
public final class QueryText {

    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");

    private final String text;
    private final QueryWording wording;
    private int at;

    /** @throws QueryException if the text is longer than {@code maxLength} characters, or holds what nobody types */
    public QueryText(String text, int maxLength, QueryWording wording) {
        this.text = text;
        this.wording = wording;
        if (text.length() > maxLength) {
            String message = wording.say(QueryFlaw.LONG, text.length(), maxLength);
            throw refused(maxLength, text.length() - maxLength, message);
        }
        requireSeen();
    }

    private void requireSeen() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnseen(text.codePointAt(i))) {
                throw refused(i, 1, wording.say(QueryFlaw.CHARACTER, "U+%04X".formatted((int) text.charAt(i))));
            }
        }
    }

    /** Control characters, marks of writing direction and the like, which come along when text is copied. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    /** Goes on to what follows the blanks; false if nothing does. */
    public boolean skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Goes past a character if it is the next. */
    public boolean take(char wanted) {
        boolean next = at < text.length() && text.charAt(at) == wanted;
        if (next) {
            at++;
        }
        return next;
    }

    /** Goes past the name of a field and its colon, if they are next. */
    public Optional<QueryWord> takeField() {
        Matcher matcher = FIELD.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        var name = new QueryWord(matcher.group(1), false, at, matcher.group(1).length());
        at = matcher.end();
        return Optional.of(name);
    }

    /**
     * The next word: what stands in quotation marks, where two of them are one of the word's own; else what {@code bare}
     * matches, which may be nothing.
     *
     * @throws QueryException if a quotation mark is not closed
     */
    public QueryWord word(Pattern bare) {
        int start = at;
        if (take('"')) {
            return quoted(start);
        }
        Matcher matcher = bare.matcher(text).region(at, text.length());
        at = matcher.lookingAt() ? matcher.end() : at;
        return new QueryWord(text.substring(start, at), false, start, at - start);
    }

    private QueryWord quoted(int start) {
        int end = text.indexOf('"', at);
        while (end >= 0 && text.startsWith("\"\"", end) && text.indexOf('"', end + 2) >= 0) {
            end = text.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw refused(start, text.length() - start, wording.say(QueryFlaw.QUOTE));
        }
        at = end + 1;
        String value = text.substring(start + 1, end).replace("\"\"", "\"");
        return new QueryWord(value, true, start + 1, end - start - 1);
    }

    private static QueryException refused(int from, int length, String message) {
        return new QueryException(message, from + 1, length);
    }
}

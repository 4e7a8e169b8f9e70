package org.portledger.scan.format;

import java.io.IOException;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanContent;

/**
 * Cuts an untrusted JSON text into its topmost objects, so that a parser gets them one by one and none of any size.
 * They may stand in an array, one a line, or alone. Tools are careless about what stands between them, so that is passed
 * over: a comma too many, or none. Of an object
 * <ul>
 * <li>a text is cut after {@link #MAX_VALUE} characters;
 * <li>a comma before the end of an object or an array is left out, and so are needless blanks;
 * <li>control characters come out as U+FFFD.
 * </ul>
 * One that is cut off does not swallow those behind it. What else may be wrong in it is left for the parser to find.
 */
final class TamedJson implements AutoCloseable {

    /** The deepest that arrays and objects may nest; PowerShell can be told to write as many levels, others write few. */
    static final int MAX_DEPTH = 100;

    /** Characters of one text; those beyond are dropped. */
    static final int MAX_VALUE = 16_384;

    /** Characters of one object without needless blanks. */
    static final int MAX_OBJECT = 1 << 20;

    /** Characters of the longest escape, such as {@code \u00e4}. */
    private static final int ESCAPE = 6;

    private static final String CUT_OFF = "the file ends there, too early";

    /**
     * One object as it was found.
     *
     * @param damage what is wrong with it; null if it looks whole
     */
    record Piece(Place start, String text, String damage) {}

    private final TamedCharacters in;
    private final String fileName;
    private final StringBuilder text = new StringBuilder();

    private int read = '\n';
    private boolean atLineStart;
    private boolean begun; // the "{" of the next object was read, because it ended the one before
    private boolean inArray;
    private boolean inRemains; // of an object that is not whole
    private long strays;
    private long firstStray;
    private long strayLine;

    private Place start;
    private int depth;
    private char mark; // the last character that is no blank and not inside a text
    private int markAt;
    private boolean tooLong;

    TamedJson(ScanContent content) throws IOException {
        in = new TamedCharacters(content);
        fileName = content.fileName();
    }

    /**
     * The next object, whole or not; null after the last.
     *
     * @throws InvalidScanFileException if it nests deeper than {@link #MAX_DEPTH}
     */
    Piece next() throws IOException {
        if (!begun && !skipToObject()) {
            return null;
        }
        begin();
        String damage = null;
        while (depth > 0 && damage == null) {
            damage = take(read());
        }
        if (damage == null && tooLong) {
            damage = "it has more than " + MAX_OBJECT + " characters";
        }
        inRemains = depth > 0;
        return new Piece(start, text.toString(), damage);
    }

    /** Whether the file ended inside an object, or inside the array that holds them. */
    boolean isCutOff() {
        return read < 0 && (depth > 0 || inArray);
    }

    /** How many lines have something between the objects that is no JSON. */
    long strayLines() {
        return strays;
    }

    /** The first of them; 0 if there is none. */
    long firstStrayLine() {
        return firstStray;
    }

    /** Where the characters come from, and which of them had to be replaced. */
    TamedCharacters characters() {
        return in;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int read() throws IOException {
        atLineStart = read == '\n';
        read = in.next();
        return read;
    }

    private boolean skipToObject() throws IOException {
        boolean first = start == null;
        for (int c = read(); c != '{'; c = read()) {
            if (c < 0) {
                return false;
            }
            if (c > ' ') {
                inArray = first && c == '[' || inArray && c != ']';
                first = false;
                if ("[],".indexOf(c) < 0) {
                    stray();
                }
            }
        }
        return true;
    }

    private void stray() {
        long line = in.place().line();
        if (!inRemains && line != strayLine) {
            strayLine = line;
            firstStray = strays++ == 0 ? line : firstStray;
        }
    }

    private void begin() {
        start = in.placeOfAscii();
        text.setLength(0);
        depth = 0;
        begun = false;
        tooLong = false;
        descend('{');
    }

    /** Takes a character of the object that is not inside a text; gives what is wrong with it, or null. */
    private String take(int c) throws IOException {
        switch (c) {
            case '"' -> {
                return string();
            }
            case '{', '[' -> {
                if (!mayNest()) {
                    begun = c == '{';
                    return "it does not end before the next one begins";
                }
                descend((char) c);
            }
            case '}', ']' -> ascend((char) c);
            case ' ', '\t', '\n', '\r' -> blank();
            default -> {
                if (c < 0) {
                    return CUT_OFF;
                }
                mark((char) c);
            }
        }
        return null;
    }

    /**
     * What nests follows one of three characters. Where objects stand a line each and one of them is cut off behind such
     * a character, the next line begins with the next object.
     */
    private boolean mayNest() {
        boolean nextOfLines = read == '{' && atLineStart && in.place().line() == start.line() + 1;
        return "[,:".indexOf(mark) >= 0 && !nextOfLines;
    }

    private void descend(char c) {
        if (++depth > MAX_DEPTH) {
            throw new InvalidScanFileException(
                    fileName, in.place().line(), "JSON nests deeper than " + MAX_DEPTH + ", which no scanner's does");
        }
        mark(c);
    }

    private void ascend(char c) {
        if (mark == ',' && !tooLong) {
            text.setCharAt(markAt, ' ');
        }
        depth--;
        mark(c);
    }

    private void blank() {
        if (text.charAt(text.length() - 1) != ' ') {
            keep(' ');
        }
    }

    private void mark(char c) {
        keep(c);
        mark = c;
        markAt = text.length() - 1;
    }

    private String string() throws IOException {
        mark('"');
        int end = text.length() + MAX_VALUE;
        int escape = 0;
        boolean escaped = false;
        for (int c = read(); c != '"' || escaped; c = read()) {
            if (c < 0 || c == '\n') {
                return c < 0 ? CUT_OFF : "a text in it does not end";
            }
            escaped = c == '\\' && !escaped;
            if (text.length() < end) {
                escape = escaped ? text.length() : escape;
                keep(c < ' ' ? ' ' : (char) c);
            }
        }
        if (text.length() == end && end - escape < ESCAPE) {
            text.setLength(escape); // it may be half of one
        }
        mark('"');
        return null;
    }

    private void keep(char c) {
        if (text.length() == MAX_OBJECT) {
            tooLong = true;
        } else {
            text.append(c);
        }
    }
}

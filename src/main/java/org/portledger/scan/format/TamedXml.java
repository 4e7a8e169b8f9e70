package org.portledger.scan.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Set;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanContent;

/**
 * An untrusted XML document with everything taken out that a parser might choke on, so that no document takes more
 * memory than its longest tag, and no tag more than {@link #MAX_TAG}.
 * <ul>
 * <li>The document type is left out: nothing is resolved, because the parser does not see that there is something to
 *     resolve. Declarations of entities are refused.
 * <li>Comments, processing instructions and CDATA sections are left out; no format that is read says anything there.
 * <li>Texts of nothing but blanks are left out.
 * <li>If only some {@linkplain ReadElements elements} are read, the tags of all others are left out, and all texts: they
 *     are half of what a scanner writes.
 * <li>A text or an attribute is cut after {@link #MAX_VALUE} characters.
 * <li>Characters that XML does not allow, or references to them, come out as U+FFFD.
 * </ul>
 * What is well-formed stays well-formed, and what is not is left for the parser to find.
 *
 * <p>Each read ends with a tag at the latest. So when the parser tells of a tag, {@link #tag} is the place of that tag:
 * the parser cannot have read on.
 */
final class TamedXml extends Reader {

    /** Characters of one attribute value or text; those beyond are dropped. */
    static final int MAX_VALUE = 16_384;

    /** Characters of one tag. */
    static final int MAX_TAG = 16 * MAX_VALUE;

    /** The deepest that elements may nest; scanners' own output stays far below it. */
    static final int MAX_DEPTH = 200;

    private static final boolean[] PLAIN_IN_TEXT = asciiWithout("<&");
    private static final boolean[] PLAIN_IN_VALUE = asciiWithout("\"'&<");
    private static final boolean[] PLAIN_IN_TAG = asciiWithout("\"'<>");

    private final ReadElements read;
    private final String fileName;
    private final TamedCharacters in;
    private final XmlDeclarations declarations;
    private final OpenElements open = new OpenElements();

    private final XmlPiece piece = new XmlPiece();

    private int given; // characters of the piece
    private boolean markupNext; // a "<" was read, but nothing after it
    private boolean ended;
    private Place tag;
    private boolean used; // whether the tag that was given out last must not be given out again
    private boolean passing; // whether what is read is only passed over

    TamedXml(ScanContent content, ReadElements read) throws IOException {
        this.read = read;
        fileName = content.fileName();
        in = new TamedCharacters(content);
        declarations = new XmlDeclarations(in, fileName);
        tag = in.place();
    }

    @Override
    public int read(char[] buffer, int start, int count) throws IOException {
        if (given == piece.length() && !nextPiece()) {
            return -1;
        }
        int size = Math.min(count, piece.length() - given);
        piece.copyTo(buffer, start, given, size);
        given += size;
        return size;
    }

    /** The tag that was given out last is done with, or broken. */
    void useTag() {
        used = true;
    }

    /** The first character of what is given out next, "&lt;" for a tag; -1 at the end. It is left for the next read. */
    int peek() throws IOException {
        return given < piece.length() || nextPiece() ? piece.charAt(given) : -1;
    }

    /**
     * Passes over everything until a tag that begins an element of one of the names, which is given out next. It may be the
     * one that was given out last, unless {@link #useTag} was called.
     *
     * @param root     the name of the root element
     * @param elements those that stand somewhere inside of a root element, which is begun for them
     * @return the name; null if there is no such tag
     */
    String resume(String root, Set<String> elements) throws IOException {
        String name = used ? "" : beginning();
        passing = true;
        while (!name.equals(root) && !elements.contains(name)) {
            if (!nextPieceOrNone()) {
                return null;
            }
            name = beginning();
        }
        passing = false;
        given = 0;
        open.clear();
        if (!name.equals(root)) {
            open.begin(root.toCharArray(), 0, root.length());
        }
        nest();
        if (!name.equals(root)) {
            piece.putBefore("<" + root + ">");
        }
        return name;
    }

    /** The name of the element that the piece begins; empty if it begins none. */
    private String beginning() {
        return piece.isEnd() ? "" : piece.name();
    }

    /** Where the tag that was given out last begins. */
    Place tag() {
        return tag;
    }

    /** Whether the document was read to its end. */
    boolean isAtEnd() {
        return ended;
    }

    /** Where the characters come from, and which of them had to be replaced. */
    TamedCharacters characters() {
        return in;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads one tag, or the text before it; false if there is nothing more. */
    private boolean nextPiece() throws IOException {
        piece.clear();
        given = 0;
        while (piece.length() == 0 && !ended) {
            if (markupNext) {
                markupNext = false;
                markup();
            } else {
                text();
            }
        }
        return piece.length() > 0;
    }

    /** As {@link #nextPiece}, but a tag that is too long is passed over. */
    private boolean nextPieceOrNone() throws IOException {
        try {
            return nextPiece();
        } catch (DamagedXmlException tooLong) {
            piece.clear();
            return true;
        }
    }

    /** Blanks between tags mean nothing, and are half of what a parser would be given. */
    private void text() throws IOException {
        int c = value('<');
        markupNext = c == '<';
        ended = c < 0;
        if (piece.isBlank() || !read.texts() && !open.isEmpty()) {
            piece.clear();
        }
    }

    /** Reads what follows a "&lt;". */
    private void markup() throws IOException {
        Place start = in.placeOfAscii();
        int c = in.next();
        switch (c) {
            case '!' -> declarations.skip();
            case '?' -> declarations.skipInstruction();
            default -> {
                tag = start;
                used = false;
                keep('<');
                tag(c);
            }
        }
    }

    private void tag(int first) throws IOException {
        int c = first;
        while (c >= 0 && c != '>' && c != '<') {
            keep((char) c);
            c = c == '"' || c == '\'' ? afterValue((char) c) : nextAfter(PLAIN_IN_TAG, MAX_TAG);
        }
        ended = c < 0;
        markupNext = c == '<'; // the tag has no end: the parser finds that out by the character that is kept
        if (!ended) {
            keep((char) c);
        }
        if (c == '>' && !passing) {
            nest();
            if (!piece.isOf(read)) {
                piece.clear();
            }
        }
    }

    /**
     * Notes that the tag of the piece begins an element or ends one.
     *
     * @throws InvalidScanFileException if the document is made to do harm
     */
    private void nest() {
        if (!piece.isEnd()) {
            if (!piece.isEmptyElement()) {
                begin();
            }
        } else if (!piece.endIn(open)) {
            throw new DamagedXmlException(
                    tag, "an element %s ends that is not open".formatted(Values.quoted(piece.name())));
        }
    }

    private void begin() {
        piece.beginIn(open);
        if (open.depth() > MAX_DEPTH) {
            throw new InvalidScanFileException(
                    fileName, tag.line(), "elements nest deeper than " + MAX_DEPTH + ", which no scanner's do");
        }
    }

    private int afterValue(char quote) throws IOException {
        int c = value(quote);
        if (c != quote) {
            return c;
        }
        keep(quote);
        return nextAfter(PLAIN_IN_TAG, MAX_TAG);
    }

    /**
     * Reads a text or the value of an attribute; gives the character that ended it, or -1 at the end of the document.
     * A "&lt;" ends a value too, which must not hold one: so an end that is missing costs one tag and not all that follow.
     */
    private int value(char end) throws IOException {
        boolean[] plain = end == '<' ? PLAIN_IN_TEXT : PLAIN_IN_VALUE;
        int start = piece.length();
        piece.beginValue();
        int c = nextAfter(plain, start + MAX_VALUE);
        while (isInside(c, end) && piece.length() - start < MAX_VALUE) {
            keepInValue((char) c);
            c = piece.isInReference() ? in.next() : nextAfter(plain, start + MAX_VALUE);
        }
        if (isInside(c, end)) {
            piece.dropUnfinished();
            while (isInside(c, end)) {
                c = in.next();
            }
        }
        return c;
    }

    private static boolean isInside(int c, char end) {
        return c >= 0 && c != end && c != '<';
    }

    private void keepInValue(char c) {
        if (c == '&') {
            piece.beginReference();
        }
        keep(c);
        if (c == ';' && piece.isInReference()) {
            int refused = piece.endReference();
            if (refused > 0) {
                keep(in.replacedReference(refused));
            }
        }
    }

    /** Keeps the plain characters that come next, until the piece has {@code max} characters, and gives the one after. */
    private int nextAfter(boolean[] plain, int max) throws IOException {
        piece.addPlain(in, plain, max);
        return in.next();
    }

    private static boolean[] asciiWithout(String stops) {
        boolean[] plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        stops.chars().forEach(stop -> plain[stop] = false);
        return plain;
    }

    private void keep(char c) {
        if (piece.length() == MAX_TAG) {
            throw new DamagedXmlException(tag, "a tag has more than " + MAX_TAG + " characters");
        }
        piece.add(c);
    }
}

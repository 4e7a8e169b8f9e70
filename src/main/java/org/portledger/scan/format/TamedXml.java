package org.portledger.scan.format;

import java.io.IOException;
import java.io.Reader;
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

    private final ReadElements read;
    private final String fileName;
    private final TamedCharacters in;
    private final XmlPiece piece = new XmlPiece();
    private final XmlPieces pieces;
    private final OpenElements open = new OpenElements();

    private int given; // characters of the piece
    private Place used; // of the last tag that must not be given out again; null if none must not
    private boolean passing; // whether what is read is only passed over

    TamedXml(ScanContent content, ReadElements read) throws IOException {
        this.read = read;
        fileName = content.fileName();
        in = new TamedCharacters(content);
        pieces = new XmlPieces(in, fileName, piece);
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
        used = pieces.tag();
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
        String name = pieces.tag().equals(used) ? "" : beginning();
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
        return pieces.tag();
    }

    /** Whether the document was read to its end. */
    boolean isAtEnd() {
        return pieces.isAtEnd();
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
        while (piece.length() == 0 && !pieces.isAtEnd()) {
            switch (pieces.next()) {
                case TEXT -> text();
                case TAG -> wholeTag();
                case BROKEN_TAG, NOTHING -> {} // the parser finds out, or never hears of it
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
    private void text() {
        if (piece.isBlank() || !read.texts() && !open.isEmpty()) {
            piece.clear();
        }
    }

    private void wholeTag() {
        if (!passing) {
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
                    pieces.tag(), "an element %s ends that is not open".formatted(Values.quoted(piece.name())));
        }
    }

    private void begin() {
        piece.beginIn(open);
        if (open.depth() > MAX_DEPTH) {
            throw new InvalidScanFileException(
                    fileName,
                    pieces.tag().line(),
                    "elements nest deeper than " + MAX_DEPTH + ", which no scanner's do");
        }
    }
}

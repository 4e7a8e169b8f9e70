package org.portledger.scan.format;

import java.io.IOException;
import java.util.Arrays;

/** Cuts an untrusted XML document into tags and the texts between them, with nothing in them that is too long or not allowed. */
final class XmlPieces {

    private static final boolean[] PLAIN_IN_TEXT = asciiWithout("<&");
    private static final boolean[] PLAIN_IN_VALUE = asciiWithout("\"'&<");
    private static final boolean[] PLAIN_IN_TAG = asciiWithout("\"'<>");

    private final TamedCharacters in;
    private final XmlDeclarations declarations;
    private final XmlPiece piece;

    private boolean markupNext; // a "<" was read, but nothing after it
    private boolean ended;
    private Place tag;

    /** @param piece to be filled with one after the other */
    XmlPieces(TamedCharacters in, String fileName, XmlPiece piece) throws IOException {
        this.in = in;
        this.piece = piece;
        declarations = new XmlDeclarations(in, fileName);
        tag = in.place();
    }

    /** What a step came upon. */
    enum Step {
        /** A text, which may be of no characters. */
        TEXT,
        /** A tag with its end. */
        TAG,
        /** A tag without one: the parser finds that out. */
        BROKEN_TAG,
        /** What is left out: a comment, a declaration or the like. */
        NOTHING
    }

    /**
     * Reads on to the end of a text or of what a "&lt;" begins.
     *
     * @throws DamagedXmlException if a tag is too long
     */
    Step next() throws IOException {
        if (markupNext) {
            markupNext = false;
            return markup();
        }
        int c = value('<');
        markupNext = c == '<';
        ended = c < 0;
        return Step.TEXT;
    }

    /** Where the last tag begins. */
    Place tag() {
        return tag;
    }

    /** Whether the document was read to its end. */
    boolean isAtEnd() {
        return ended;
    }

    /** Reads what follows a "&lt;". */
    private Step markup() throws IOException {
        Place start = in.placeOfAscii();
        int c = in.next();
        switch (c) {
            case '!' -> declarations.skip();
            case '?' -> declarations.skipInstruction();
            default -> {
                tag = start;
                keep('<');
                return tag(c);
            }
        }
        return Step.NOTHING;
    }

    private Step tag(int first) throws IOException {
        int c = first;
        while (c >= 0 && c != '>' && c != '<') {
            keep((char) c);
            c = c == '"' || c == '\'' ? afterValue((char) c) : nextAfter(PLAIN_IN_TAG, TamedXml.MAX_TAG);
        }
        ended = c < 0;
        markupNext = c == '<'; // the tag has no end: the parser finds that out by the character that is kept
        if (!ended) {
            keep((char) c);
        }
        return c == '>' ? Step.TAG : Step.BROKEN_TAG;
    }

    private int afterValue(char quote) throws IOException {
        int c = value(quote);
        if (c != quote) {
            return c;
        }
        keep(quote);
        return nextAfter(PLAIN_IN_TAG, TamedXml.MAX_TAG);
    }

    /**
     * Reads a text or the value of an attribute; gives the character that ended it, or -1 at the end of the document.
     * A "&lt;" ends a value too, which must not hold one: so an end that is missing costs one tag and not all that follow.
     */
    private int value(char end) throws IOException {
        boolean[] plain = end == '<' ? PLAIN_IN_TEXT : PLAIN_IN_VALUE;
        int start = piece.length();
        piece.beginValue();
        int c = nextAfter(plain, start + TamedXml.MAX_VALUE);
        while (isInside(c, end) && piece.length() - start < TamedXml.MAX_VALUE) {
            keepInValue((char) c);
            c = piece.isInReference() ? in.next() : nextAfter(plain, start + TamedXml.MAX_VALUE);
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
        if (piece.length() == TamedXml.MAX_TAG) {
            throw new DamagedXmlException(tag, "a tag has more than " + TamedXml.MAX_TAG + " characters");
        }
        piece.add(c);
    }
}

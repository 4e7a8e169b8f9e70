package org.portledger.scan.format;

import java.io.IOException;
import org.portledger.scan.InvalidScanFileException;

/**
 * Passes over what an XML document holds beside tags and texts: comments, processing instructions, CDATA sections and the
 * document type. No format that is read says anything there.
 */
final class XmlDeclarations {

    private final TamedCharacters in;
    private final String fileName;

    XmlDeclarations(TamedCharacters in, String fileName) {
        this.in = in;
        this.fileName = fileName;
    }

    /** Passes over what begins with "&lt;?", which was read. */
    void skipInstruction() throws IOException {
        skipPast("?>");
    }

    /**
     * Passes over what begins with "&lt;!", which was read.
     *
     * @throws InvalidScanFileException if it is a document type that declares something
     */
    void skip() throws IOException {
        switch (in.next()) {
            case '-' -> {
                in.next(); // the second of the two that begin a comment
                skipPast("-->");
            }
            case '[' -> skipPast("]]>");
            default -> skipDocumentType();
        }
    }

    private void skipDocumentType() throws IOException {
        int c;
        while ((c = in.next()) >= 0 && c != '>') {
            if (c == '[') {
                throw new InvalidScanFileException(
                        fileName,
                        in.place().line(),
                        "the document type holds declarations, which no scanner writes and which are never read");
            }
            if (c == '"' || c == '\'') {
                skipPast(String.valueOf((char) c));
            }
        }
    }

    /** @param end one character, repeated or not, and another one */
    private void skipPast(String end) throws IOException {
        int matched = 0;
        int c;
        while (matched < end.length() && (c = in.next()) >= 0) {
            if (c == end.charAt(matched)) {
                matched++;
            } else if (matched == 0 || c != end.charAt(matched - 1)) {
                matched = 0;
            }
        }
    }
}

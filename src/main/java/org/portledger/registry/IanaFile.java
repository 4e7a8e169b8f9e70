package org.portledger.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * IANA's port registry as its official file tells it.
 *
 * @param updated    the registry's own date; null in the CSV form, which holds none
 * @param rows       in the order of the file
 * @param unreadable the rows that make no sense, with their lines; mostly none
 */
record IanaFile(Form form, LocalDate updated, List<IanaRow> rows, List<UnreadableRow> unreadable) {

    /** The forms in which IANA publishes it. */
    enum Form {
        CSV,
        XML
    }

    /** Bytes; the official files have 1 and 4 million. */
    static final int MAX_SIZE = 32 << 20;

    /** Keeps the lists from being changed afterwards. */
    IanaFile {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a file, in whichever form it has.
     *
     * @throws InvalidIanaFileException if it is cut off or something else, saying what it looks like
     */
    static IanaFile read(byte[] content) {
        if (content.length > MAX_SIZE) {
            throw new InvalidIanaFileException("The file has more than %d MiB".formatted(MAX_SIZE >> 20));
        }
        int start = startOfText(content);
        if (start == content.length) {
            throw new InvalidIanaFileException("The file is empty");
        }
        var in = new ByteArrayInputStream(content, start, content.length - start);
        try {
            return content[start] == '<' ? IanaXmlReader.read(in) : IanaCsvReader.read(in, endsWithLine(content));
        } catch (IOException e) {
            throw new InvalidIanaFileException("The file is not UTF-8 text, or it ends in the middle of a row", e);
        }
    }

    private static int startOfText(byte[] content) {
        boolean marked = content.length > 2
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static boolean endsWithLine(byte[] content) {
        byte last = content[content.length - 1];
        return last == '\n' || last == '\r';
    }

    /** Takes the rows of a file one after the other, and keeps apart those that make no sense. */
    static final class Rows {

        private final List<IanaRow> readable = new ArrayList<>();
        private final List<UnreadableRow> unreadable = new ArrayList<>();

        void add(long line, Map<IanaColumn, String> cells) {
            try {
                readable.add(IanaRow.of(line, cells));
            } catch (IllegalArgumentException e) {
                unreadable(line, cells.get(IanaColumn.SERVICE_NAME), e.getMessage());
            }
        }

        void unreadable(long line, String name, String why) {
            unreadable.add(new UnreadableRow(line, name == null || name.isBlank() ? null : name.strip(), why));
        }

        IanaFile file(Form form, LocalDate updated) {
            return new IanaFile(form, updated, readable, unreadable);
        }
    }
}

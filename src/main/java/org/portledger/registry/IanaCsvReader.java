package org.portledger.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV form of the registry (RFC 4180: cells can hold line breaks). */
final class IanaCsvReader {

    private static final int SHOWN = 60;

    private final List<IanaColumn> columns;
    private final IanaFile.Rows rows = new IanaFile.Rows();

    private IanaCsvReader(List<IanaColumn> columns) {
        this.columns = columns;
    }

    /**
     * @param whole whether the file ends with a line break, as the official one does; one that is cut off mostly does not
     * @throws IOException if it is no UTF-8, or ends within quotation marks
     */
    static IanaFile read(InputStream in, boolean whole) throws IOException {
        // A decoder from newDecoder() refuses what is not UTF-8 instead of replacing it.
        try (CSVParser parser = CSVFormat.RFC4180.parse(new InputStreamReader(in, UTF_8.newDecoder()))) {
            Iterator<CSVRecord> records = parser.iterator();
            var reader = new IanaCsvReader(columns(records));
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                reader.add(line, records.next());
                line = parser.getCurrentLineNumber() + 1;
            }
            if (!whole) {
                throw new InvalidIanaFileException("The file is cut off: its last line does not end");
            }
            return reader.rows.file(IanaFile.Form.CSV, null);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<IanaColumn> columns(Iterator<CSVRecord> records) {
        CSVRecord headings = records.hasNext() ? records.next() : null;
        List<IanaColumn> columns = new ArrayList<>();
        if (headings != null) {
            headings.forEach(heading -> IanaColumn.under(heading).ifPresent(columns::add));
        }
        if (headings == null
                || columns.size() != headings.size()
                || columns.size() != IanaColumn.values().length
                || EnumSet.copyOf(columns).size() != columns.size()) {
            throw new InvalidIanaFileException("This is not IANA's port registry: its first line is '%s', not %s"
                    .formatted(shown(headings), "the names of that file's twelve columns"));
        }
        return columns;
    }

    private void add(long line, CSVRecord cells) {
        if (cells.size() != columns.size()) {
            rows.unreadable(
                    line, nameIn(cells), "It has %d cells instead of %d".formatted(cells.size(), columns.size()));
            return;
        }
        Map<IanaColumn, String> row = new EnumMap<>(IanaColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        rows.add(line, row);
    }

    private String nameIn(CSVRecord cells) {
        int place = columns.indexOf(IanaColumn.SERVICE_NAME);
        return place < cells.size() ? cells.get(place) : null;
    }

    private static String shown(CSVRecord headings) {
        String text = headings == null ? "" : String.join(",", headings.values());
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}

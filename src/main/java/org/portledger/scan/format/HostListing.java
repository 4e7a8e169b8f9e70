package org.portledger.scan.format;

import java.io.IOException;
import java.util.regex.Pattern;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/**
 * Reads a table that a host printed of its own sockets. A format says which lines are its own and what to make of
 * them; it judges by columns, because headings and states come in the system's language.
 */
abstract class HostListing implements ScanReader {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,19}");
    private static final int LINES_LOOKED_AT = 200;

    /** Whether a line, as its columns, can only come from this format. */
    abstract boolean isTypical(String[] columns);

    /** Takes all the lines; what is no listener is passed over. */
    abstract void readLines(TextLines lines, Listeners listeners) throws IOException;

    @Override
    public boolean recognises(ScanContent content) {
        return content.rootElement() == null
                && content.beginning()
                        .lines()
                        .limit(LINES_LOOKED_AT)
                        .filter(line -> line.length() <= TextLines.MAX_LENGTH)
                        .anyMatch(line -> isTypical(columns(line)));
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader(null, null, null, null, false));
        sink.ownHost();
        try (TextLines lines = new TextLines(content, sink)) {
            readLines(lines, new Listeners(sink));
        }
        sink.endOfHost();
    }

    static String[] columns(String line) {
        return BLANKS.split(line.strip());
    }

    static boolean isCount(String text) {
        return COUNT.matcher(text).matches();
    }
}

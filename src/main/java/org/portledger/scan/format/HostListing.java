package org.portledger.scan.format;

import java.io.IOException;
import java.util.Set;
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

    /** Characters; the line of a socket that a few hundred processes share is read, and splitting stays cheap. */
    private static final int MAX_LENGTH = 1 << 16;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile(
            "(?<!\\S)(?:\\*|[\\[\\]0-9A-Fa-f.:]{2,45}(?:%[\\w.-]{1,20}]?)?)[.:](?:[0-9A-F]{1,5}|\\*)(?!\\S)");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,19}");
    private static final int LINES_LOOKED_AT = 200;

    /** Whether a line, as its columns, can only come from this format. */
    abstract boolean isTypical(String[] columns);

    /** Takes all the lines; what is no socket is passed over. */
    abstract void readLines(TextLines lines, Listeners listeners) throws IOException;

    /** What the format may leave out without a word. */
    Set<Omission> omissions() {
        return Set.of();
    }

    @Override
    public boolean recognises(ScanContent content) {
        return content.rootElement() == null
                && content.beginning()
                        .lines()
                        .limit(LINES_LOOKED_AT)
                        .filter(line -> line.length() <= MAX_LENGTH)
                        .anyMatch(line -> isTypical(columns(TextLines.withoutCommands(line))));
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader(null, null, null, null, false));
        sink.ownHost();
        Listeners listeners = new Listeners(sink, omissions());
        try (TextLines lines = new TextLines(content, sink, MAX_LENGTH)) {
            readLines(lines, listeners);
            if (lines.hasLeftOut()) {
                listeners.doubt();
            }
        }
        listeners.finish();
        sink.endOfHost();
    }

    static String[] columns(String line) {
        return BLANKS.split(line.strip());
    }

    /** Whether it is what people copy along with the last line of a command. */
    static boolean isPrompt(String line) {
        return SurroundingLines.isPrompt(line);
    }

    /** Whether a line, whatever it is, seems to tell an address with its port. */
    static boolean tellsEnd(String line) {
        return END.matcher(line).find();
    }

    static boolean isCount(String text) {
        return COUNT.matcher(text).matches();
    }
}

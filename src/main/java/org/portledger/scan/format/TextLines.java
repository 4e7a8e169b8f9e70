package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanSink;

/**
 * The lines of a text, whatever ends them, none held longer than a stated length. A line that is longer is left out, with
 * a notice, and so is the last where unpacking broke off in it: a port of four digits may be one of three. A control
 * character that is no blank is read as U+FFFD.
 */
final class TextLines implements AutoCloseable {

    /** No command writes a longer line for one socket, and splitting stays cheap. */
    static final int MAX_LENGTH = 4_000;

    private final ScanContent content;
    private final BufferedReader reader;
    private final ScanSink sink;
    private final int max;
    private long number;
    private boolean ended;
    private boolean leftOut;

    TextLines(ScanContent content, ScanSink sink) throws IOException {
        this(content, sink, MAX_LENGTH);
    }

    /** @param max characters of a line that is read */
    TextLines(ScanContent content, ScanSink sink, int max) throws IOException {
        this.content = content;
        this.reader = new BufferedReader(new InputStreamReader(content.open(), content.charset()));
        this.sink = sink;
        this.max = max;
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int length = 0;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            if (++length <= max) {
                line.append(readable((char) c));
            }
        }
        ended = c >= 0;
        if (c == '\r') {
            skipLineFeed();
        }
        if (length > max) {
            leftOut = true;
            sink.notice(LEFT_OUT, number, "A line of %d characters was left out.".formatted(length));
            return "";
        }
        if (!ended && content.damage() != null) {
            ended = true;
            sink.notice(LEFT_OUT, number, "The last line was left out: the file is damaged there.");
            return "";
        }
        return line.toString();
    }

    /** Of the line that was read last, the first is 1. */
    long number() {
        return number;
    }

    /** Whether the line that was read last had an end; only the last of the text may have none. */
    boolean isEnded() {
        return ended;
    }

    /** Whether a line was left out because of its length, or may be missing where the file is damaged. */
    boolean hasLeftOut() {
        return leftOut || content.damage() != null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static char readable(char c) {
        return Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c;
    }

    private void skipLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') {
            reader.reset();
        }
    }
}

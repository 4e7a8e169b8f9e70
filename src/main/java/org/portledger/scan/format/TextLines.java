package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import java.io.IOException;
import java.util.regex.Pattern;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanSink;

/**
 * The lines of a text, whatever ends them, none held longer than a stated length. A line that is longer is left out, with
 * a notice, and so is the last where unpacking broke off in it: a port of four digits may be one of three. A control
 * character that is no blank is read as U+FFFD, as are bytes that do not decode; how many there were is told at the end.
 */
final class TextLines implements AutoCloseable {

    /** No command writes a longer line for one socket, and splitting stays cheap. */
    static final int MAX_LENGTH = 4_000;

    private static final int NONE = -2;

    /** A control sequence, a command to the system such as one that sets a title, or a choice of characters (ECMA-48). */
    private static final Pattern COMMAND =
            Pattern.compile("\\x1b(?:\\[[ -?]*+[@-~]|][^\\x1b\\x07]*+(?:\\x1b\\\\|\\x07)|[()][0-9A-Z])");

    private final ScanContent content;
    private final TamedCharacters characters;
    private final ScanSink sink;
    private final int max;
    private long number;
    private int ahead = NONE; // the character that follows, if it had to be read
    private boolean ended;
    private boolean leftOut;
    private boolean finished;

    TextLines(ScanContent content, ScanSink sink) throws IOException {
        this(content, sink, MAX_LENGTH);
    }

    /** @param max characters of a line that is read */
    TextLines(ScanContent content, ScanSink sink, int max) throws IOException {
        this.content = content;
        this.characters = new TamedCharacters(content, true);
        this.sink = sink;
        this.max = max;
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        int c = read();
        if (c < 0) {
            finish();
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        int length = 0;
        Place firstKept = null;
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (firstKept == null && TamedCharacters.isOfCommand(c)) {
                firstKept = characters.placeOfAscii();
            }
            if (++length <= max) {
                line.append(readable((char) c));
            }
        }
        end(c);
        String why = whyLeftOut(length);
        if (why == null) {
            return firstKept == null ? line.toString() : withoutCommands(line, firstKept);
        }
        sink.notice(LEFT_OUT, number, why);
        return "";
    }

    private int read() throws IOException {
        int c = ahead == NONE ? characters.next() : ahead;
        ahead = NONE;
        return c;
    }

    /** @param c what ended the line; a line feed behind a carriage return belongs to it */
    private void end(int c) throws IOException {
        ended = c >= 0;
        if (c == '\r') {
            ahead = characters.next();
            ahead = ahead == '\n' ? NONE : ahead;
        }
    }

    /** Null if the line that was just read can be used. */
    private String whyLeftOut(int length) {
        if (length > max) {
            leftOut = true;
            return "A line of %d characters was left out.".formatted(length);
        }
        if (!ended && content.damage() != null) {
            ended = true;
            return "The last line was left out: the file is damaged there.";
        }
        return null;
    }

    private void finish() {
        if (!finished) {
            finished = true;
            characters.noticeReplaced(sink);
        }
    }

    /** The client's name for the file, for messages. */
    String fileName() {
        return content.fileName();
    }

    /** The line as a terminal shows it: without changes of colour and the like. */
    static String withoutCommands(String line) {
        return line.indexOf(TamedCharacters.ESCAPE) < 0
                ? line
                : COMMAND.matcher(line).replaceAll("");
    }

    /** What is left of those characters belongs to no command and is as any other control character. */
    private String withoutCommands(StringBuilder line, Place firstKept) {
        StringBuilder shown = new StringBuilder(withoutCommands(line.toString()));
        for (int i = 0; i < shown.length(); i++) {
            if (TamedCharacters.isOfCommand(shown.charAt(i))) {
                shown.setCharAt(i, characters.replacedAt(firstKept));
            }
        }
        return shown.toString();
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
        characters.close();
    }

    /** Those that XML does not allow are replaced by now, but for those of commands to a terminal. */
    private char readable(char c) {
        return !TamedCharacters.isOfCommand(c) && Character.isISOControl(c) && c != '\t'
                ? characters.replacedLast(c)
                : c;
    }
}

package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.REPAIRED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanSink;

/**
 * The characters of an untrusted text one by one, with their place in the file.
 * Bytes that do not decode, and characters that XML does not allow (XML 1.0, section 2.2), come out as U+FFFD and are
 * counted: scanners repeat what a stranger's service sent, and one odd byte of it should not cost the rest of the scan.
 */
final class TamedCharacters implements AutoCloseable {

    static final char REPLACEMENT = '\uFFFD';

    /** Begins what a terminal obeys and does not show (ECMA-48), such as a change of colour. */
    static final char ESCAPE = '\u001b';

    /** Ends some of it. */
    static final char BELL = '\u0007';

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean keepsCommands;
    private final boolean utf8;
    private final int asciiWidth;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
    private final char[] chars = decoded.array();
    private boolean ended;
    private int next;
    private int limit;

    private long line = 1;
    private long offset;
    private long replaced;
    private Place firstReplaced;

    TamedCharacters(ScanContent content) throws IOException {
        this(content, false);
    }

    /** @param keepsCommands whether {@link #ESCAPE} and {@link #BELL} come out as they are, for the caller to remove or to replace */
    TamedCharacters(ScanContent content, boolean keepsCommands) throws IOException {
        this.keepsCommands = keepsCommands;
        in = content.open();
        decoder = content.charset().newDecoder(); // which stops at what it cannot decode, and says how long that is
        utf8 = content.charset().equals(StandardCharsets.UTF_8);
        asciiWidth = content.charset().name().startsWith("UTF-16") ? 2 : 1;
        offset = content.markLength();
    }

    /** The next character, or -1 at the end. */
    int next() throws IOException {
        if (next == limit && !fill()) {
            return -1;
        }
        char c = chars[next++];
        if (c < ' ') {
            offset += asciiWidth;
            return control(c);
        }
        if (c < 0x80) {
            offset += asciiWidth;
            return c;
        }
        offset += width(c);
        return c < '\uFFFE' ? c : replaced(width(c));
    }

    /**
     * Copies the characters that come next, as long as each is in {@code plain}: what {@link #next} does, but many at once.
     *
     * @param plain for each character of ASCII whether it is wanted; none that is a control character
     * @return how many were copied, 0 to {@code max}; those after them are left for {@link #next}
     */
    int copy(boolean[] plain, char[] target, int at, int max) {
        int end = Math.min(limit, next + max);
        int i = next;
        while (i < end && chars[i] < plain.length && plain[chars[i]]) {
            i++;
        }
        int count = i - next;
        System.arraycopy(chars, next, target, at, count);
        next = i;
        offset += (long) count * asciiWidth;
        return count;
    }

    /** Whether the character begins or ends what a terminal obeys. */
    static boolean isOfCommand(int c) {
        return c == ESCAPE || c == BELL;
    }

    /** Where the next character stands. */
    Place place() {
        return new Place(line, offset);
    }

    /** Where the character read last stands, if that was one of ASCII and no line break. */
    Place placeOfAscii() {
        return new Place(line, offset - asciiWidth);
    }

    /** Notices how many characters were replaced so far, and where the first of them stands. */
    void noticeReplaced(ScanSink sink) {
        if (replaced > 0) {
            sink.notice(
                    REPAIRED,
                    firstReplaced.line(),
                    "Characters that are not allowed were read as U+FFFD: %d, the first at %s."
                            .formatted(replaced, firstReplaced));
        }
    }

    /** Notes that {@code c}, which was read last, is not allowed there either; gives the one that takes its place. */
    char replacedLast(char c) {
        return replaced(c < 0x80 ? asciiWidth : width(c));
    }

    /** Notes that the last {@code length} characters refer to one that is not allowed; gives the one that takes its place. */
    char replacedReference(int length) {
        return replaced(length * asciiWidth);
    }

    /** Notes that a character at {@code place} that was kept so far is not allowed; gives the one that takes its place. */
    char replacedAt(Place place) {
        if (replaced++ == 0) {
            firstReplaced = place;
        }
        return REPLACEMENT;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private char control(char c) {
        if (c == '\n') {
            line++;
            return c;
        }
        boolean stays = c == '\t' || c == '\r' || keepsCommands && isOfCommand(c);
        return stays ? c : replaced(asciiWidth);
    }

    /** @param width bytes before this place that are replaced */
    private char replaced(int width) {
        return replacedAt(new Place(line, offset - width));
    }

    /** How many bytes of the file {@code c} takes; a surrogate is half of a character of four bytes. */
    private int width(char c) {
        if (!utf8) {
            return asciiWidth;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private boolean fill() throws IOException {
        decoded.clear();
        while (decoded.position() == 0) {
            CoderResult result = decoder.decode(bytes, decoded, ended);
            if (decoded.position() == 0 && result.isError()) {
                replaceBytes(result.length());
            } else if (decoded.position() == 0) {
                if (ended) {
                    return false;
                }
                refill();
            }
        }
        next = 0;
        limit = decoded.position();
        return true;
    }

    private void replaceBytes(int length) {
        replaced(0);
        bytes.position(bytes.position() + length);
        decoded.put(REPLACEMENT);
        offset += length - width(REPLACEMENT); // next() will add the latter
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }
}

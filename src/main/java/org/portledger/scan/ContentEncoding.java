package org.portledger.scan;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of a file stand for characters: by its byte order mark, by the zero bytes that UTF-16 puts around ASCII,
 * by the XML declaration (XML 1.0, appendix F), else UTF-8.
 *
 * @param charset    UTF-8, UTF-16 of a stated order, or one with a single byte for each character
 * @param markLength bytes of the byte order mark, 0 without one
 */
public record ContentEncoding(Charset charset, int markLength) {

    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s{0,99}<\\?xml[^>]{1,200}?\\sencoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final int DECLARATION = 400;

    /**
     * @param beginning the first bytes of the file, 4 at least if it has them
     * @throws UnsupportedCharsetException if the file says that it is in an encoding that is not read
     */
    static ContentEncoding of(byte[] beginning) {
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            return new ContentEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return new ContentEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(beginning, 0xFE, 0xFF)) {
            return new ContentEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (startsWith(beginning, '<', 0)) {
            return new ContentEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (startsWith(beginning, 0, '<')) {
            return new ContentEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new ContentEncoding(declared(beginning), 0);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(byte[] beginning) {
        int length = Math.min(beginning.length, DECLARATION);
        Matcher declared = DECLARED.matcher(new String(beginning, 0, length, StandardCharsets.ISO_8859_1));
        return declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset charset(String name) {
        if (name.regionMatches(true, 0, "UTF-16", 0, 6)) {
            return StandardCharsets.UTF_8; // what was just read as ASCII is no UTF-16, whatever it says of itself
        }
        Charset charset;
        try {
            charset = Charset.forName(name);
        } catch (IllegalCharsetNameException e) {
            throw new UnsupportedCharsetException(name);
        }
        boolean singleByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
        if (!singleByte && !charset.equals(StandardCharsets.UTF_8)) {
            throw new UnsupportedCharsetException(name);
        }
        return charset;
    }
}

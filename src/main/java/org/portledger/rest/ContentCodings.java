package org.portledger.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Compressed answers, and what a client says of them (RFC 9110, section 12.5.3). */
final class ContentCodings {

    private static final Pattern GZIP = Pattern.compile(
            "(^|,)\\s*gzip\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[0-9.]+\\s*)?(,|$)", Pattern.CASE_INSENSITIVE);

    private ContentCodings() {}

    /**
     * Whether the body may come gzipped. With {@code q=0} it may not, any other weight is a yes.
     *
     * @param acceptEncoding the header; null if there was none, which is a no
     */
    static boolean gzipIsAccepted(String acceptEncoding) {
        return acceptEncoding != null && GZIP.matcher(acceptEncoding).find();
    }

    static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream(content.length / 2);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not in memory
        }
        return packed.toByteArray();
    }
}

package org.portledger.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How large the bodies of requests may be: those that bring a file, and all others. A form as large as a file may be would
 * be read into memory for whoever sends it.
 *
 * @param ofUpload bytes of a request that brings a file, 1 or more
 */
record RequestBound(long ofUpload) {

    /** Bytes of all others; the longest text that a form takes is a quarter of it, but a form writes a byte as three. */
    static final long MAX_BYTES = 4L * 1024 * 1024;

    private static final String VARIABLE = "PORTLEDGER_MAX_UPLOAD";
    private static final long DEFAULT_BYTES = 10L << 30;

    /** Where files come in; those stream to the database or the disk. */
    private static final Pattern UPLOADS =
            Pattern.compile("/api/v1/(audits/[^/]+/scans|registry/refreshes)|/work/(audit|refresh|upload)([/.].*)?");

    /** As the environment says. */
    static RequestBound fromEnvironment() {
        return new RequestBound(
                Optional.ofNullable(System.getenv(VARIABLE)).map(Long::valueOf).orElse(DEFAULT_BYTES));
    }

    /** The most bytes that an address takes; the path is that within the application. */
    long of(String path) {
        return isUpload(path) ? ofUpload : MAX_BYTES;
    }

    static boolean isUpload(String path) {
        return UPLOADS.matcher(path).matches();
    }
}

package org.portledger.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portledger.annotation.AttachmentLimit;

/**
 * How large the bodies of requests may be: those that bring a scan or a registry, those that attach files to remarks, and
 * all others. A form as large as a file may be would
 * be read into memory for whoever sends it.
 *
 * @param ofUpload     bytes of a request that brings a file, 1 or more
 * @param ofAttachment bytes of one that attaches a file, 1 or more; a page's form may have {@link #MAX_BYTES} besides
 */
record RequestBound(long ofUpload, long ofAttachment) {

    /** Bytes of all others; the longest text that a form takes is a quarter of it, but a form writes a byte as three. */
    static final long MAX_BYTES = 4L * 1024 * 1024;

    private static final String VARIABLE = "PORTLEDGER_MAX_UPLOAD";
    private static final long DEFAULT_BYTES = 10L << 30;

    /** Where files come in; those stream to the database or the disk. */
    private static final Pattern UPLOADS =
            Pattern.compile("/api/v1/(audits/[^/]+/scans|registry/refreshes)|/work/(audit|refresh|upload)([/.].*)?");

    private static final Pattern ATTACHMENTS = Pattern.compile("/api/v1/annotations/[^/]+/attachments");

    /** The pages that have remarks, each with a form for more of them. */
    private static final Pattern REMARKS = Pattern.compile("/work/(finding|host|scan|port|remark)([/.].*)?");

    /** As the environment says. */
    static RequestBound fromEnvironment() {
        return new RequestBound(
                Optional.ofNullable(System.getenv(VARIABLE)).map(Long::valueOf).orElse(DEFAULT_BYTES),
                AttachmentLimit.fromEnvironment().bytes());
    }

    /** The most bytes that an address takes; the path is that within the application. */
    long of(String path) {
        if (isUpload(path)) {
            return ofUpload;
        }
        if (ATTACHMENTS.matcher(path).matches()) {
            return ofAttachment;
        }
        return REMARKS.matcher(path).matches() ? MAX_BYTES + ofAttachment : MAX_BYTES;
    }

    static boolean isUpload(String path) {
        return UPLOADS.matcher(path).matches();
    }
}

package org.portledger.annotation;

import java.util.Optional;

/**
 * How large an attached file may be.
 *
 * @param bytes 1 or more
 */
public record AttachmentLimit(long bytes) {

    private static final String VARIABLE = "PORTLEDGER_ATTACHMENT_BYTES";
    private static final long DEFAULT_BYTES = 10L << 20;

    /** As the environment says. */
    public static AttachmentLimit fromEnvironment() {
        return new AttachmentLimit(
                Optional.ofNullable(System.getenv(VARIABLE)).map(Long::valueOf).orElse(DEFAULT_BYTES));
    }

    /** @throws TooLargeAttachmentException if {@code size}, in bytes, is more */
    public void require(long size) {
        if (size > bytes) {
            throw new TooLargeAttachmentException(bytes);
        }
    }
}

package org.portledger.annotation;

/** Thrown when attached files are larger than this installation takes; the message says how large they may be. */
public class TooLargeAttachmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeAttachmentException(long mostBytes) {
        super("Attached files may have %d bytes at most".formatted(mostBytes));
    }
}

package org.portledger.registry;

/** Thrown when a file is not the whole of IANA's port registry, newer than what is there; the message says why. */
public class InvalidIanaFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidIanaFileException(String message) {
        super(message);
    }

    InvalidIanaFileException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.portledger.report.export.kept;

/** Thrown when an audit keeps as many exports as it may; the message says how many, and what to do. */
public class TooManyExportsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyExportsException(int most) {
        super("The audit keeps %d exports, and may keep no more; forget one first".formatted(most));
    }
}

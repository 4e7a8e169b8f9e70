package org.portledger.report;

import org.portledger.port.Shortened;

/** A part of a query that means nothing; pages say so in the reader's language, the API as the message has it. */
public class InvalidQueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /** @param wanted what the field takes, to end a sentence that begins with its name */
    InvalidQueryException(String field, String value, String wanted) {
        super("%s %s, was '%s'".formatted(field, wanted, Shortened.of(value)));
        this.field = field;
        this.value = value;
    }

    /** Such as {@code port}. */
    public String getField() {
        return field;
    }

    /** What was given. */
    public String getValue() {
        return value;
    }
}

package org.portledger.query;

/** Thrown when a query cannot be read; the message says why in the reader's language, and {@link #getAt} where. */
public class QueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final int length;

    /**
     * @param message the rest of a sentence that begins with the place, without full stop
     * @param at      the first character at fault; 1 is the first of the query
     * @param length  how many are at fault; 0 where something is missing
     */
    public QueryException(String message, int at, int length) {
        super(message);
        this.at = at;
        this.length = length;
    }

    /** The first character at fault; 1 is the first of the query. */
    public int getAt() {
        return at;
    }

    /** How many characters are at fault; 0 where something is missing. */
    public int getLength() {
        return length;
    }
}

package org.portledger.query;

/**
 * A word of a query, with its place.
 *
 * @param value  without the quotation marks around it; may be empty
 * @param quoted whether it stood in quotation marks, to be taken as it is
 * @param at     of its first character, behind a quotation mark; 0 is the first of the query
 * @param length characters of the query that it takes up, without quotation marks around it
 */
public record QueryWord(String value, boolean quoted, int at, int length) {

    /** A word that comes from elsewhere than the text of a query. */
    public static QueryWord of(String value, boolean quoted) {
        return new QueryWord(value, quoted, 0, value.length());
    }

    /** The rest of it from one of its characters on. */
    public QueryWord from(int index) {
        return new QueryWord(value.substring(index), quoted, at + index, length - index);
    }

    /** @param message see {@link QueryException} */
    public QueryException refused(String message) {
        return new QueryException(message, at + 1, length);
    }

    /** As a query writes it. */
    @Override
    public String toString() {
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}

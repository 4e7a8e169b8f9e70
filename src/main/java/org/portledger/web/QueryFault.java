package org.portledger.web;

import org.portledger.port.Shortened;
import org.portledger.query.QueryException;

/**
 * Where a query cannot be read, and why.
 *
 * @param before  what stands before the fault; its end only, if it is long
 * @param part    what is at fault, shortened if it is long; empty where something is missing
 * @param after   what follows, shortened if it is long
 * @param at      the first character at fault; 1 is the first of the query
 * @param message for people
 */
public record QueryFault(String before, String part, String after, int at, String message) {

    private static final int SHOWN = 60;

    static QueryFault of(String query, QueryException unreadable) {
        int from = unreadable.getAt() - 1;
        int to = from + unreadable.getLength();
        return new QueryFault(
                from > SHOWN ? "…" + query.substring(from - SHOWN, from) : query.substring(0, from),
                Shortened.of(query.substring(from, to)),
                Shortened.of(query.substring(to)),
                unreadable.getAt(),
                unreadable.getMessage());
    }
}

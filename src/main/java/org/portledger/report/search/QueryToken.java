package org.portledger.report.search;

import org.portledger.query.QueryException;
import org.portledger.report.Phrases;

/**
 * A word of a query, with its place.
 *
 * @param field  null for a word by itself
 * @param value  without the quotation marks around it; never empty
 * @param quoted whether it is to be taken as it is, so that {@code "80"} is no port
 * @param at     of the value's first character; 0 is the first of the query
 */
record QueryToken(SearchField field, String value, boolean quoted, int at) {

    /** @param key of the sentence that says what is wrong with the value */
    QueryException refused(Phrases phrases, String key, Object... facts) {
        return new QueryException(phrases.say(key, facts), at + 1, value.length());
    }
}

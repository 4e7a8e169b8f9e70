package org.portledger.audit.query;

import java.util.List;
import org.portledger.query.QueryFlaw;

/** Sentences about what is wrong with a query. */
final class InWords {

    private InWords() {}

    static String flaw(QueryFlaw flaw, Object... facts) {
        return switch (flaw) {
            case LONG -> "the query has %s characters, and may have %s".formatted(facts);
            case CHARACTER -> "there stands %s, a character that is not seen; delete it".formatted(facts);
            case QUOTE -> "the quotation mark is not closed";
        };
    }

    /** {@code a, b and c}. */
    static String list(List<?> things) {
        int last = things.size() - 1;
        String before = String.join(
                ", ", things.subList(0, last).stream().map(Object::toString).toList());
        return before.isEmpty() ? things.get(last).toString() : before + " and " + things.get(last);
    }
}

package org.portledger.query;

/** Puts a flaw into words; each query language speaks to its own readers. */
@FunctionalInterface
public interface QueryWording {

    /** @param facts those that the {@link QueryFlaw} names */
    String say(QueryFlaw flaw, Object... facts);
}

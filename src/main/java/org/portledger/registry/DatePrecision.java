package org.portledger.registry;

/** How well the day of a registration event is known. */
public enum DatePrecision {
    /** The registry itself states the day. */
    EXACT,
    /** The registry itself states the month, and no day. */
    MONTH,
    /** After one dated copy and by the next; nobody states when. */
    BETWEEN,
    /** It stood already in the earliest copy there is. */
    ON_OR_BEFORE
}

package org.portledger.query;

/** What can be wrong with the text of any query. */
public enum QueryFlaw {
    /** Facts: how many characters it has, and how many it may have. */
    LONG,
    /** Holds what nobody types. Fact: the character, such as U+200E. */
    CHARACTER,
    /** A quotation mark is not closed. No facts. */
    QUOTE
}

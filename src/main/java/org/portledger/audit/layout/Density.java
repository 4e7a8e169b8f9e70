package org.portledger.audit.layout;

/** How close the rows of a list stand. */
public enum Density {
    COMFORTABLE,
    /** More rows on a screen. */
    COMPACT
}

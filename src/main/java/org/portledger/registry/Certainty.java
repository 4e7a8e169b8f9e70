package org.portledger.registry;

/** What the sources let one say of a name on a day. */
public enum Certainty {
    /** It surely stood: copies show it, or IANA states the day. */
    ASSIGNED,
    /** The day lies in a gap between two sources: it may have stood already, or still. */
    POSSIBLE,
    /** It surely did not stand. */
    NOT_ASSIGNED
}

package org.portledger.registry;

/** What a port is on a day, in one word; the first that holds, in this order. */
public enum PortStatus {
    /** A name surely stands. */
    ASSIGNED,
    /** A name may stand: the day lies in a gap between two sources. */
    POSSIBLE,
    /** IANA keeps it from being assigned, says the newest copy. */
    RESERVED,
    /** A name stood before, and none does now. */
    DEREGISTERED,
    /** In the dynamic range, which is never assigned (RFC 6335, section 6). */
    DYNAMIC,
    /** Assignable, and never named up to that day. */
    UNASSIGNED
}

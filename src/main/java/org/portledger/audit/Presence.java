package org.portledger.audit;

/** What the scans of an audit together say of a finding now. */
public enum Presence {
    /** The newest scan that tested it saw it open. */
    PRESENT,
    /** A later scan than the last that saw it tested it, and it was not open. */
    GONE,
    /** Later scans than the last that saw it met its host, or tried to, and none of them tested it. */
    UNVERIFIED
}

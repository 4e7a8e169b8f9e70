package org.portledger.scan;

/** The states of a port that may mean a listener. Closed and filtered ports are no observations. */
public enum PortState {
    /** Something answered. */
    OPEN,
    /** Nothing answered, as an open UDP port often does not, and as one behind a filter never does. */
    OPEN_FILTERED
}

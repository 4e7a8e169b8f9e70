package org.portledger.registry;

/** What can happen to a name in the registry. */
public enum EventKind {
    REGISTERED,
    /** Registered on a port that had another name before. */
    REASSIGNED,
    /** The same assignment under a new name; told from {@link #REASSIGNED} by its description, contact or assignee. */
    RENAMED,
    /** Registered again after it had been removed. */
    REINSTATED,
    MODIFIED,
    REMOVED,
    /** IANA reports that others use the port as well. */
    UNAUTHORIZED_USE_REPORTED,
    /** The registry now gives a registration date later than its own earlier copies. */
    REGISTRATION_REDATED,
    TRANSPORT_CHANGED;

    /** Whether the name stands from then on, and did not before. */
    public boolean isBeginning() {
        return this == REGISTERED
                || this == REASSIGNED
                || this == RENAMED
                || this == REINSTATED
                || this == TRANSPORT_CHANGED;
    }
}

package org.portledger.scan;

/** How a scan came to name the service on a port, weakest first. */
public enum EvidenceGrade {
    /** Looked up by the port's number, or not named at all: no evidence of what listens. */
    GUESSED,
    /** Told from what the service itself answered, such as a banner. */
    PROBED,
    /** The host's own operating system named the process that owns the port. */
    OWNER
}

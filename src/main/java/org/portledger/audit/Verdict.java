package org.portledger.audit;

/**
 * How an open port compares with the registry as of the day of the scan.
 * The machine gives it; people never edit it, they decide a {@link Disposition} instead.
 */
public enum Verdict {
    /** The service seen is one that the port is assigned to. */
    REGISTERED(Severity.INFO),
    /** The port is assigned, but not to the service seen. */
    MISMATCHED(Severity.MEDIUM),
    /** The port is assigned, but the scan could not tell what listens: a service guessed from the number is no evidence. */
    UNIDENTIFIED(Severity.LOW),
    /** The port could be assigned, yet it never had a name. */
    UNASSIGNED(Severity.MEDIUM),
    /** The port had a name once and has none on that day. What listens is older than the removal, or never asked. */
    DEREGISTERED(Severity.HIGH),
    /** IANA keeps the port from being assigned, and it never had a name. */
    RESERVED(Severity.HIGH),
    /** The port is in the dynamic range, where anything may listen for a while (RFC 6335, section 6). */
    DYNAMIC(Severity.LOW);

    private final Severity severity;

    Verdict(Severity severity) {
        this.severity = severity;
    }

    /** What it proposes by itself, in the {@link SeverityTable#STANDARD table} that every team begins with. */
    public Severity severity() {
        return severity;
    }
}

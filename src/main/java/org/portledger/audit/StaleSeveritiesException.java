package org.portledger.audit;

/** Thrown when a change was made on a table of severities that has changed since; the message says who changed it, and when. */
public class StaleSeveritiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleSeveritiesException(TeamSeverities present) {
        super(
                present.revision() == null
                        ? "The table of severities was never changed; it has version 0"
                        : "The table of severities has changed since you read it, by %s at %s; it has version %d now"
                                .formatted(
                                        present.revision().getChangedBy().getDisplayName(),
                                        present.revision().getChangedAt(),
                                        present.version()));
    }
}

package org.portledger.audit;

/** Thrown when a decision was made on a finding that has changed since; the message says who changed what, and when. */
public class StaleFindingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleFindingException(Finding finding, FindingChange change) {
        super("Finding %d has changed since you read it: %s by %s at %s"
                .formatted(finding.getId(), change, change.getChangedBy().getDisplayName(), change.getChangedAt()));
    }

    StaleFindingException(Finding finding, int expected) {
        super("Finding %d has version %d; the decision was made on version %d, which it never had"
                .formatted(finding.getId(), finding.getVersion(), expected));
    }
}

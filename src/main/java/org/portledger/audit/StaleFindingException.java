package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Thrown when an edit was made on a finding that has changed since; the message says who changed what, and when. */
public class StaleFindingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FindingChange> changes;

    StaleFindingException(Finding finding, int expected, List<FindingChange> changes) {
        super(changes.isEmpty() ? other(finding, expected) : since(finding, changes));
        this.changes = List.copyOf(changes);
    }

    /** What was changed since, the earliest first; empty if the finding never had the version that was named. */
    public List<FindingChange> getChanges() {
        return changes;
    }

    private static String since(Finding finding, List<FindingChange> changes) {
        return "Finding %d has changed since you read it: %s"
                .formatted(
                        finding.getId(),
                        changes.stream()
                                .map(change -> "%s by %s at %s"
                                        .formatted(
                                                change, change.getChangedBy().getDisplayName(), change.getChangedAt()))
                                .collect(joining("; ")));
    }

    private static String other(Finding finding, int expected) {
        return "Finding %d has version %d; the edit was made on version %d"
                .formatted(finding.getId(), finding.getVersion(), expected);
    }
}

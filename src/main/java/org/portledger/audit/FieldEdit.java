package org.portledger.audit;

import java.time.Instant;
import java.util.Optional;
import org.portledger.account.InvalidEntryException;

/**
 * What somebody wants to write of a finding, or of very many. To one finding it is done by the finding itself; to many by
 * SQL, which says the same in the terms of {@code finding f}.
 */
public sealed interface FieldEdit permits DispositionEdit, SeverityEdit, AssigneeEdit, DueEdit, TagsEdit {

    /**
     * Does it to one finding; to one that is so already it does nothing.
     *
     * @throws InvalidEntryException        if the value is not as it must be
     * @throws DispositionConflictException if the finding cannot become so
     */
    void applyTo(Finding finding, Instant now);

    /** @throws InvalidEntryException if the value cannot be right for any finding of the audit */
    void check(Audit audit, Instant now);

    /** The condition that the finding is so already. */
    SqlPart isSo();

    /** The condition that the finding cannot become so; empty if there is none. */
    default Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    /** The beginning of {@code UPDATE finding f SET}. */
    SqlPart assignment(Instant now);

    /** A condition that keeps findings from being changed, and the rule it stands for. */
    record Obstacle(BulkRule rule, SqlPart condition) {}
}

package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.portledger.account.InvalidEntryException;

/**
 * One act that left entries in the trail: one, or a hundred thousand.
 *
 * @param id     from the sequence {@code trail_change}
 * @param by     the account of whoever did it
 * @param reason why, 1 to {@link FindingChange#MAX_REASON_LENGTH} characters
 */
record TrailChange(long id, long by, Instant at, String reason) {

    /** @throws InvalidEntryException if {@code reason} is blank or too long */
    TrailChange {
        requireNonNull(at, "at");
        reason = InvalidEntryException.requireLines("reason", reason, FindingChange.MAX_REASON_LENGTH);
    }
}

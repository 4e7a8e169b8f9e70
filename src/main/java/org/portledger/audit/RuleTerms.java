package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Spoken;

/**
 * What a rule says: of which findings, and what and why.
 *
 * @param scope    never null
 * @param decision one of {@link #DECISIONS}
 * @param reason   1 to {@link #MAX_REASON_LENGTH} characters, may have several lines
 * @param endDay   first day (UTC) on which the rule no longer holds; null, but for an acceptance, if it holds until
 *                 somebody ends it
 */
public record RuleTerms(RuleScope scope, Disposition decision, String reason, LocalDate endDay) {

    /** What a rule can decide. That something was mended is for people to see. */
    public static final List<Disposition> DECISIONS =
            List.of(Disposition.EXPECTED, Disposition.ACCEPTED, Disposition.FALSE_POSITIVE, Disposition.TO_FIX);

    public static final int MAX_REASON_LENGTH = 1000;

    /** @throws InvalidEntryException if a part is not as it must be, naming it */
    public RuleTerms {
        requireNonNull(scope, "scope");
        reason = InvalidEntryException.requireLines("reason", reason, MAX_REASON_LENGTH);
        if (decision == null || !DECISIONS.contains(decision)) {
            throw new InvalidEntryException("decision", "must be one of %s, was %s".formatted(DECISIONS, decision));
        }
        if (decision == Disposition.ACCEPTED && endDay == null) {
            throw new InvalidEntryException(
                    "endDay", "must be given for %s: nothing is accepted for ever".formatted(Spoken.quoted(decision)));
        }
    }

    /** @throws InvalidEntryException if the end day has come */
    void requireToHoldOn(LocalDate today) {
        if (endDay != null && !endDay.isAfter(today)) {
            throw new InvalidEntryException("endDay", "must be after %s, was %s".formatted(today, endDay));
        }
    }
}

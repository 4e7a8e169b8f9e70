package org.portledger.audit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Spoken;

/** What people decided about a finding, or a {@link Rule} of theirs. An import never changes what people decided. */
public enum Disposition {
    /** Nobody has looked at it yet. */
    NEW,
    /** Somebody is looking into it. */
    IN_TRIAGE,
    /** What listens there is meant to. */
    EXPECTED,
    /** It should not be so, but is put up with until a day. */
    ACCEPTED,
    /** The scan was mistaken. */
    FALSE_POSITIVE,
    /** It has to go, or to change. */
    TO_FIX,
    /** Somebody says that it was mended. */
    FIXED;

    /**
     * The dispositions that may follow this one.
     * What is settled is taken back into triage before it is settled otherwise, so that the trail shows both steps;
     * an acceptance may be prolonged. Nothing becomes new again.
     */
    public Set<Disposition> next() {
        return switch (this) {
            case NEW -> EnumSet.of(IN_TRIAGE, EXPECTED, ACCEPTED, FALSE_POSITIVE, TO_FIX);
            case IN_TRIAGE -> EnumSet.of(EXPECTED, ACCEPTED, FALSE_POSITIVE, TO_FIX);
            case ACCEPTED -> EnumSet.of(IN_TRIAGE, ACCEPTED, TO_FIX);
            case TO_FIX -> EnumSet.of(IN_TRIAGE, ACCEPTED, FIXED);
            case EXPECTED, FALSE_POSITIVE, FIXED -> EnumSet.of(IN_TRIAGE);
        };
    }

    /**
     * The dispositions that a finding with this one can take.
     *
     * @param asksAgain whether it is to be judged again, because something else listens; then it can keep its own
     */
    Set<Disposition> next(boolean asksAgain) {
        Set<Disposition> next = EnumSet.copyOf(next());
        if (asksAgain && this != FIXED) {
            next.add(this);
        }
        return next;
    }

    /**
     * Makes sure that a day fits a decision for this disposition.
     *
     * @param until first day on which an acceptance no longer holds; null for all other dispositions
     * @throws InvalidEntryException if an acceptance has no day, or one that has come, or if anything else has one
     */
    void checkUntil(LocalDate until, LocalDate today) {
        if ((this == ACCEPTED) != (until != null)) {
            throw new InvalidEntryException(
                    "until",
                    "must be given for %s, and for no other disposition; this is %s"
                            .formatted(Spoken.quoted(ACCEPTED), Spoken.quoted(this)));
        }
        if (until != null && !until.isAfter(today)) {
            throw new InvalidEntryException("until", "must be after %s, was %s".formatted(today, until));
        }
    }

    /** Whether nothing more is to be done, unless somebody takes it back into triage or the acceptance ends. */
    public boolean isSettled() {
        return !unsettled().contains(this);
    }

    /** All that still ask for something. */
    static Set<Disposition> unsettled() {
        return EnumSet.of(NEW, IN_TRIAGE, TO_FIX);
    }
}

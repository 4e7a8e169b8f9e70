package org.portledger.registry;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * When a name stood in the registry, as well as the sources tell.
 * It began on some day from {@code beginEarliest} to {@code beginLatest}, and the first day without it lies from
 * {@code endEarliest} to {@code endLatest}; both pairs are equal where IANA states the day.
 * How the four days come from copies and events is written in {@code db/migration/V015__assignment_days.sql}.
 *
 * <p>A name that one copy alone shows, dated to a month, has {@code beginLatest} after {@code endEarliest}:
 * there is no day on which it surely stood.
 *
 * @param beginEarliest first day on which it can have stood; null if nothing bounds it
 * @param beginLatest   day by which it stood, never null
 * @param endEarliest   first day on which it can have been gone; null while it stands
 * @param endLatest     first day on which it was surely gone; null while it stands
 */
@Embeddable
public record Validity(
        @Column(name = "begin_earliest") LocalDate beginEarliest,
        @Column(name = "begin_latest") LocalDate beginLatest,
        @Column(name = "end_earliest") LocalDate endEarliest,
        @Column(name = "end_latest") LocalDate endLatest) {

    /** @throws IllegalArgumentException if the days are out of order, or one end is given without the other */
    public Validity {
        requireNonNull(beginLatest, "beginLatest");
        if (beginEarliest != null && beginEarliest.isAfter(beginLatest)) {
            throw new IllegalArgumentException(
                    "Begins from " + beginEarliest + " to " + beginLatest + ": out of order");
        }
        if ((endEarliest == null) != (endLatest == null)) {
            throw new IllegalArgumentException("An end needs both its days, or neither");
        }
        if (endLatest != null && (endLatest.isBefore(endEarliest) || !endLatest.isAfter(beginLatest))) {
            throw new IllegalArgumentException("Ends from " + endEarliest + " to " + endLatest + ": out of order");
        }
    }

    /** What the sources say of {@code day}. */
    public Certainty on(LocalDate day) {
        if (!day.isBefore(beginLatest) && (endEarliest == null || day.isBefore(endEarliest))) {
            return Certainty.ASSIGNED;
        }
        boolean mayHaveBegun = beginEarliest == null || !day.isBefore(beginEarliest);
        return mayHaveBegun && !isOverBy(day) ? Certainty.POSSIBLE : Certainty.NOT_ASSIGNED;
    }

    /** Whether it had stood and was surely gone again on {@code day}. */
    public boolean isOverBy(LocalDate day) {
        return endLatest != null && !day.isBefore(endLatest);
    }

    /** Whether it stands in the newest copy. */
    public boolean isOpen() {
        return endLatest == null;
    }
}

package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;

/** One line of a finding's trail. The database refuses to change or delete it. */
@Entity
@Table(name = "finding_change")
public class FindingChange {

    public static final int MAX_REASON_LENGTH = 2000;

    /** What of a finding can change. */
    public enum Field {
        DISPOSITION,
        ACCEPTED_UNTIL,
        /** What was seen when somebody judged it, where that is not what was seen when it was judged before. */
        JUDGED_AS,
        /** The number of the rule that speaks for it. */
        RULE,
        /** Changed by an import: the newest scan saw something else, or was made on another day. */
        VERDICT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "finding_id")
    private Finding finding;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "changed_by")
    private Account changedBy;

    @Enumerated(EnumType.STRING)
    private Field field;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    private String reason;

    protected FindingChange() {
        // for JPA
    }

    /**
     * @param oldValue in the API's form; null if there was none
     * @param newValue in the API's form; null if there is none now
     * @throws InvalidEntryException if {@code reason} is blank or longer than {@link #MAX_REASON_LENGTH} characters
     */
    FindingChange(
            Finding finding,
            Instant changedAt,
            Account changedBy,
            Field field,
            Object oldValue,
            Object newValue,
            String reason) {
        this.finding = requireNonNull(finding, "finding");
        this.changedAt = requireNonNull(changedAt, "changedAt");
        this.changedBy = requireNonNull(changedBy, "changedBy");
        this.field = requireNonNull(field, "field");
        this.oldValue = oldValue == null ? null : oldValue.toString();
        this.newValue = newValue == null ? null : newValue.toString();
        this.reason = InvalidEntryException.requireLines("reason", reason, MAX_REASON_LENGTH);
    }

    public Long getId() {
        return id;
    }

    public Finding getFinding() {
        return finding;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Who decided; where a rule did, its owner; for a verdict, who imported the scan. */
    public Account getChangedBy() {
        return changedBy;
    }

    public Field getField() {
        return field;
    }

    /** Null if there was none. */
    public String getOldValue() {
        return oldValue;
    }

    /** Null if there is none now. */
    public String getNewValue() {
        return newValue;
    }

    public String getReason() {
        return reason;
    }

    /** What changed, such as "DISPOSITION from NEW to TO_FIX". */
    @Override
    public String toString() {
        return "%s from %s to %s"
                .formatted(field, oldValue == null ? "none" : oldValue, newValue == null ? "none" : newValue);
    }
}

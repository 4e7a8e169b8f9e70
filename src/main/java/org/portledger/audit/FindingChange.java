package org.portledger.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import org.portledger.account.Account;
import org.portledger.port.Spoken;

/**
 * An entry of the trail: one field of one finding. The database refuses to change or delete it, and its hash covers the
 * entry before it in the audit, see {@link Trail}. Entries are written by {@link TrailEntries}.
 */
@Entity
@Immutable
@Table(name = "finding_change")
public class FindingChange {

    public static final int MAX_REASON_LENGTH = 2000;

    @Id
    private Long id;

    @Column(name = "audit_id")
    private long auditId;

    private long sequence;

    @Column(name = "change_id")
    private long changeId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "finding_id")
    private Finding finding;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "changed_by")
    private Account changedBy;

    @Enumerated(EnumType.STRING)
    private ChangedField field;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    private String reason;

    private Integer version;

    private byte[] hash;

    protected FindingChange() {
        // for JPA
    }

    /** The place in the audit's trail: 1, 2, 3 and so on. */
    public long getSequence() {
        return sequence;
    }

    /** What was done at once, for one reason, has one number: all entries of an edit of many findings. */
    public long getChangeId() {
        return changeId;
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

    public ChangedField getField() {
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

    /** The version of the finding since the change; null if it was made before versions were kept here. */
    public Integer getVersion() {
        return version;
    }

    /** In hexadecimal digits. */
    public String getHash() {
        return HexFormat.of().formatHex(hash);
    }

    /** What changed, for people: {@code disposition from 'new' to 'to fix'}. */
    @Override
    public String toString() {
        return "%s from %s to %s".formatted(Spoken.of(field), quoted(oldValue), quoted(newValue));
    }

    private String quoted(String value) {
        return value == null ? "none" : Spoken.quoted(field.spoken(value));
    }
}

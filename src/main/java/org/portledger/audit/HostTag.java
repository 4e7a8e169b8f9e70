package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.portledger.account.Account;
import org.portledger.scan.Host;

/** A tag on a host, from when somebody put it on until somebody took it off. Put on again, it is another one. */
@Entity
@Table(name = "host_tag")
public class HostTag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "audit_id")
    private long auditId;

    @Column(name = "host_id")
    private long hostId;

    private String tag;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "put_by")
    private Account putBy;

    @Column(name = "put_at")
    private Instant putAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "taken_by")
    private Account takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected HostTag() {
        // for JPA
    }

    HostTag(Host host, Tag tag, Account putBy, Instant now) {
        this.auditId = host.getAuditId();
        this.hostId = host.getId();
        this.tag = tag.text();
        this.putBy = requireNonNull(putBy, "putBy");
        this.putAt = requireNonNull(now, "now");
    }

    /** @throws IllegalStateException if it was taken off before */
    void takeOff(Account account, Instant now) {
        if (!isOn()) {
            throw new IllegalStateException(this + " was taken off before");
        }
        takenBy = requireNonNull(account, "account");
        takenAt = requireNonNull(now, "now");
    }

    /** Whether the host still has it. */
    public boolean isOn() {
        return takenAt == null;
    }

    public Tag getTag() {
        return new Tag(tag);
    }

    public Account getPutBy() {
        return putBy;
    }

    public Instant getPutAt() {
        return putAt;
    }

    /** Null while the host has it, as is the time. */
    public Account getTakenBy() {
        return takenBy;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    @Override
    public String toString() {
        return "Tag %s of host %d".formatted(tag, hostId);
    }
}

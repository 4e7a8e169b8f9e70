package org.portledger.annotation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;

/** A dated remark of a team's member about a finding, a host, a scan or a port. It changes nothing. */
@Entity
public class Annotation {

    public static final int MAX_TEXT_LENGTH = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private long teamId;

    private AnnotationTarget target;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "written_by")
    private Account writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String text;

    protected Annotation() {
        // for JPA
    }

    /** @throws InvalidEntryException if {@code text} is blank or longer than {@link #MAX_TEXT_LENGTH} characters */
    Annotation(long teamId, AnnotationTarget target, Account writtenBy, Instant writtenAt, String text) {
        this.teamId = teamId;
        this.target = requireNonNull(target, "target");
        this.writtenBy = requireNonNull(writtenBy, "writtenBy");
        this.writtenAt = requireNonNull(writtenAt, "writtenAt");
        this.text = InvalidEntryException.requireLines("text", text, MAX_TEXT_LENGTH);
    }

    public Long getId() {
        return id;
    }

    /** The team that may read it: the one of the audit; for a port, that of its author. */
    public long getTeamId() {
        return teamId;
    }

    public AnnotationTarget getTarget() {
        return target;
    }

    public Account getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** Plain text, may have several lines; never markup. */
    public String getText() {
        return text;
    }

    @Override
    public String toString() {
        return "annotation " + id + " by " + writtenBy;
    }
}

package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Team;

/**
 * A {@link SeverityTable} of a team, from when somebody made it until the next one. The database refuses to change or
 * delete it, so that a year later it still tells why a severity was proposed.
 */
@Entity
@Immutable
@Table(name = "severity_revision")
public class SeverityRevision {

    public static final int MAX_REASON_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    private int version;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "severity_cell", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "severity")
    @Enumerated(EnumType.STRING)
    private Map<SeverityCell, Severity> severities = new HashMap<>();

    @Column(name = "raises_unauthorized")
    private boolean raisesUnauthorized;

    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "changed_by")
    private Account changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SeverityRevision() {
        // for JPA
    }

    /**
     * @param version from 1 on, one more than that of the revision before
     * @param reason  why, 1 to {@link #MAX_REASON_LENGTH} characters
     * @throws InvalidEntryException if there is no reason, or too long a one
     */
    SeverityRevision(Team team, int version, SeverityTable table, String reason, Account by, Instant now) {
        this.team = requireNonNull(team, "team");
        this.version = version;
        this.severities.putAll(table.severities());
        this.raisesUnauthorized = table.raisesUnauthorized();
        this.reason = InvalidEntryException.requireLines("reason", reason, MAX_REASON_LENGTH);
        this.changedBy = requireNonNull(by, "by");
        this.changedAt = requireNonNull(now, "now");
    }

    public SeverityTable table() {
        return new SeverityTable(severities, raisesUnauthorized);
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** Counts the tables that the team made. A change names the one that it was made on. */
    public int getVersion() {
        return version;
    }

    public String getReason() {
        return reason;
    }

    public Account getChangedBy() {
        return changedBy;
    }

    /** When it began to hold. */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** Two revisions are the same if they are one version of one team's table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SeverityRevision that && version == that.getVersion() && team.equals(that.getTeam());
    }

    @Override
    public int hashCode() {
        return version;
    }

    @Override
    public String toString() {
        return "Version %d of the table of severities".formatted(version);
    }
}

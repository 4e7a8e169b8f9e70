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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Membership;
import org.portledger.account.Team;

/** A team's piece of work: its hosts, its scans, its findings. It exists for the members of the team and for nobody else. */
@Entity
public class Audit {

    public static final int MAX_NAME_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "created_by")
    private Account createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Audit() {
        // for JPA
    }

    /** @throws InvalidEntryException if {@code name} is blank or longer than {@link #MAX_NAME_LENGTH} characters */
    Audit(Team team, String name, Account createdBy, Instant createdAt) {
        this.team = requireNonNull(team, "team");
        this.name = InvalidEntryException.requireText("name", name, MAX_NAME_LENGTH);
        this.createdBy = requireNonNull(createdBy, "createdBy");
        this.createdAt = requireNonNull(createdAt, "createdAt");
    }

    /**
     * Makes sure that somebody belongs to the team whose audit it is.
     *
     * @param member null for nobody, which will do
     * @throws InvalidEntryException if it is a member of another team
     */
    void requireMember(Membership member) {
        if (member != null && !member.getTeam().equals(team)) {
            throw new InvalidEntryException("assignee", "must be a member of the team " + team.getName());
        }
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    public String getName() {
        return name;
    }

    public Account getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Two audits are the same if the same team gave them the same name, in whatever case. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Audit that && team.equals(that.getTeam()) && name.equalsIgnoreCase(that.getName());
    }

    @Override
    public int hashCode() {
        return Objects.hash(team, name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name;
    }
}

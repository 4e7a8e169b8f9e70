package org.portledger.audit.query;

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
import org.portledger.account.InvalidEntryException;
import org.portledger.query.QueryException;

/** A query that somebody keeps by a name, for themselves or for the whole team. It can be asked of any audit of the team. */
@Entity
@Table(name = "saved_filter")
public class SavedFilter {

    public static final int MAX_NAME_LENGTH = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private long teamId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "saved_by")
    private Account savedBy;

    private String name;

    private String query;

    private boolean shared;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected SavedFilter() {
        // for JPA
    }

    /** @throws InvalidEntryException if the name is blank or longer than {@link #MAX_NAME_LENGTH} characters */
    SavedFilter(long teamId, Account savedBy, String name) {
        this.teamId = teamId;
        this.savedBy = requireNonNull(savedBy, "savedBy");
        this.name = InvalidEntryException.requireText("name", name, MAX_NAME_LENGTH);
    }

    /**
     * Takes another query.
     *
     * @throws QueryException        if the query cannot be read
     * @throws InvalidEntryException if the query asks for all: that needs no name
     */
    void keep(String text, boolean withTeam, Instant now) {
        FindingQuery parsed = FindingQuery.parse(text);
        if (parsed.isAll()) {
            throw new InvalidEntryException("query", "must ask for something");
        }
        query = parsed.toString();
        shared = withTeam;
        savedAt = now;
    }

    public Long getId() {
        return id;
    }

    public long getTeamId() {
        return teamId;
    }

    public Account getSavedBy() {
        return savedBy;
    }

    public String getName() {
        return name;
    }

    /** As {@link FindingQuery} writes it. */
    public String getQuery() {
        return query;
    }

    /** Whether the whole team sees it. */
    public boolean isShared() {
        return shared;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    @Override
    public String toString() {
        return name + ": " + query;
    }
}

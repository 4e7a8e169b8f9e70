package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.account.Team;

/**
 * The tables of severities of the caller's teams; those of other teams do not exist here. All of a team read its table,
 * auditors try another, leads change it. What it proposes for findings holds as soon as a method returns.
 * Each public method is one transaction; all throw {@link NotSignedInException}, and {@link NoSuchElementException} if the
 * team is not the caller's.
 */
@ApplicationScoped
@Transactional
public class Severities {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    SeverityRevisions revisions;

    @Inject
    RuleWork work;

    @Inject
    Clock clock;

    /** The table by which the team's findings get their severities now. */
    public TeamSeverities inForce(long teamId) {
        return revisions.inForce(team(teamId));
    }

    /**
     * The table of some version.
     *
     * @throws NoSuchElementException if the team never had that version
     */
    public TeamSeverities at(long teamId, int version) {
        return revisions
                .at(team(teamId), version)
                .orElseThrow(() ->
                        new NoSuchElementException("No version %d of the table of severities".formatted(version)));
    }

    /**
     * The changes of the table, the last first.
     *
     * @param before only those before that version; null to begin
     * @param rows   how many at most
     * @return an empty list if nothing is left
     */
    public List<SeverityChange> history(long teamId, Long before, int rows) {
        int version = before == null ? Integer.MAX_VALUE : (int) Math.min(before, Integer.MAX_VALUE);
        return SeverityChange.between(revisions.before(team(teamId), version, rows + 1), rows);
    }

    /**
     * What another table would change; nothing is written.
     *
     * @throws MissingRoleException if the caller is only a viewer there
     */
    public SeverityPreview preview(long teamId, SeverityTable wanted) {
        team(teamId);
        caller.require(teamId, Role.AUDITOR);
        return work.run(sql -> {
            var proposals = new SeverityProposals(sql);
            SeverityPreview preview = proposals.find(teamId, wanted);
            proposals.drop();
            return preview;
        });
    }

    /**
     * Gives the team another table, and all its findings the severities that it proposes. What people judged stays what
     * counts. One that is as the table is already changes nothing.
     *
     * @param version of the table that the change was made on
     * @param reason  why, 1 to {@link SeverityRevision#MAX_REASON_LENGTH} characters
     * @return what changed of findings
     * @throws MissingRoleException     if the caller is no lead there
     * @throws StaleSeveritiesException if the table has another version by now
     * @throws InvalidEntryException    if there is no reason, or too long a one
     */
    public SeverityPreview change(long teamId, int version, SeverityTable wanted, String reason) {
        Team team = team(teamId);
        caller.require(teamId, Role.LEAD);
        em.lock(team, LockModeType.PESSIMISTIC_WRITE); // of two changes at once one sees the other
        TeamSeverities present = revisions.inForce(team);
        if (present.version() != version) {
            throw new StaleSeveritiesException(present);
        }
        var revision = new SeverityRevision(team, version + 1, wanted, reason, caller.account(), clock.instant());
        if (wanted.equals(present.table())) {
            return new SeverityPreview(List.of());
        }
        em.persist(revision);
        return propose(revision);
    }

    /** An import that runs proposes by the table before, so it is waited for. */
    private SeverityPreview propose(SeverityRevision revision) {
        long teamId = revision.getTeam().getId();
        work.awaitImports(teamId, null);
        em.flush();
        return work.run(sql -> {
            var proposals = new SeverityProposals(sql);
            SeverityPreview changed = proposals.find(teamId, revision.table());
            proposals.write(revision);
            proposals.drop();
            return changed;
        });
    }

    private Team team(long teamId) {
        caller.account();
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
        return em.find(Team.class, teamId);
    }
}

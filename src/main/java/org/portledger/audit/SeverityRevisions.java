package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.portledger.account.Team;

/** The tables of severities of all teams. Who may see which is for the asker to find out; see {@link Severities}. */
@ApplicationScoped
class SeverityRevisions {

    @PersistenceContext
    EntityManager em;

    /** The table by which a team's findings get their severities now. */
    TeamSeverities inForce(Team team) {
        return before(team, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .map(TeamSeverities::of)
                .orElseGet(() -> TeamSeverities.standard(team));
    }

    /** The table of a version; empty if the team never had it. */
    Optional<TeamSeverities> at(Team team, int version) {
        return version == 0
                ? Optional.of(TeamSeverities.standard(team))
                : before(team, version + 1, 1).stream()
                        .filter(revision -> revision.getVersion() == version)
                        .findFirst()
                        .map(TeamSeverities::of);
    }

    /** The revisions below a version, the last made first, at most so many; an empty list if there are none. */
    List<SeverityRevision> before(Team team, int version, int rows) {
        return em.createQuery("""
                        select r from SeverityRevision r join fetch r.changedBy join fetch r.team
                        where r.team = :team and r.version < :version
                        order by r.version desc
                        """, SeverityRevision.class)
                .setParameter("team", team)
                .setParameter("version", version)
                .setMaxResults(rows)
                .getResultList();
    }
}

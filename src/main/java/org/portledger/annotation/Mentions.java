package org.portledger.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;

/**
 * Where remarks mention the caller. Those of teams that the caller has left do not exist here.
 * Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Mentions {

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The caller's mentions, the last first.
     *
     * @param before  only those before the mention of that id; null to begin
     * @param onlyUnseen whether those are left out that the caller has seen
     * @param rows    how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     */
    public List<Mention> list(Long before, boolean onlyUnseen, int rows) {
        // Selecting all three reads them at once.
        List<Mention> found = em.createQuery("""
                        select m, a, author
                        from Mention m join m.annotation a join a.writtenBy author
                        where m.login = :me and a.teamId in :teams and m.id < :before %s
                        order by m.id desc
                        """.formatted(onlyUnseen ? "and m.seenAt is null" : ""), Tuple.class)
                .setParameter("me", caller.account().getLogin())
                .setParameter("teams", caller.teamIds())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.min(Math.max(rows, 1), MOST_ROWS))
                .getResultStream()
                .map(row -> row.get(0, Mention.class))
                .toList();
        found.forEach(mention -> Annotations.readAlong(mention.getAnnotation()));
        return found;
    }

    /** How many the caller has not seen, 0 or more. */
    public long countUnseen() {
        return em.createQuery("""
                        select count(m) from Mention m
                        where m.login = :me and m.seenAt is null and m.annotation.teamId in :teams
                        """, Long.class)
                .setParameter("me", caller.account().getLogin())
                .setParameter("teams", caller.teamIds())
                .getSingleResult();
    }

    /** The caller has seen the mention of that id and all before it. */
    public void see(long newestId) {
        em.createQuery("""
                        update Mention m set m.seenAt = :now
                        where m.login = :me and m.seenAt is null and m.id <= :newest
                        """)
                .setParameter("now", clock.instant())
                .setParameter("me", caller.account().getLogin())
                .setParameter("newest", newestId)
                .executeUpdate();
    }
}

package org.portledger.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;

/**
 * What the caller is told: notices for all of the caller's teams and for the caller alone. With a team somebody leaves its
 * notices too. The methods that ask who is there throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Notices {

    private static final String FOR_CALLER =
            "n.team.id in :teams and (n.account is null or n.account = :caller) and n.id > :after";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** Tells somebody, in the transaction in which it happens. */
    public void tell(Notice notice) {
        em.persist(notice);
    }

    /** The last first, at most {@code limit}; often empty. */
    public List<Notice> list(int limit) {
        return em.createQuery(
                        "select n from Notice n join fetch n.team where " + FOR_CALLER + " order by n.id desc",
                        Notice.class)
                .setParameter("teams", caller.teamIds())
                .setParameter("caller", caller.account())
                .setParameter("after", 0L)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many came since the caller looked at them last. */
    public long countNew() {
        return em.createQuery("select count(*) from Notice n where " + FOR_CALLER, Long.class)
                .setParameter("teams", caller.teamIds())
                .setParameter("caller", caller.account())
                .setParameter("after", seenUntil())
                .getSingleResult();
    }

    /** The id of the last notice that the caller has looked at; 0 if none. */
    public long seenUntil() {
        return em.createQuery("select s.noticeId from NoticeSeen s where s.accountId = :caller", Long.class)
                .setParameter("caller", caller.account().getId())
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * The caller has looked at a notice and at all before it; those looked at stay so.
     *
     * @throws NoSuchElementException if there is no such notice for the caller
     */
    public void see(long id) {
        if (!isForCaller(id)) {
            throw new NoSuchElementException("No notice " + id);
        }
        em.createNativeQuery("""
                        insert into notice_seen (account_id, notice_id) values (:caller, :id)
                        on conflict (account_id) do update
                        set notice_id = greatest(notice_seen.notice_id, excluded.notice_id)
                        """)
                .setParameter("caller", caller.account().getId())
                .setParameter("id", id)
                .executeUpdate();
    }

    private boolean isForCaller(long id) {
        return em.createQuery("select count(*) from Notice n where " + FOR_CALLER + " and n.id = :id", Long.class)
                        .setParameter("teams", caller.teamIds())
                        .setParameter("caller", caller.account())
                        .setParameter("after", 0L)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }
}

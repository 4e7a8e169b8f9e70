package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.scan.Host;

/** What people call hosts by. Each public method is one transaction; all throw {@link NotSignedInException}. */
@ApplicationScoped
@Transactional
public class HostTags {

    /** As many as a finding can have. */
    public static final int MOST = Tag.MOST;

    /** Those taken off long ago are not told. */
    private static final int MOST_PAST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The tags that the host has, in order; often none.
     *
     * @throws NoSuchElementException if there is no such host for the caller
     */
    public List<HostTag> on(long hostId) {
        return present(audits.host(hostId));
    }

    /**
     * Those that were taken off, the last one first, at most 100; often none.
     *
     * @throws NoSuchElementException if there is no such host for the caller
     */
    public List<HostTag> past(long hostId) {
        return em.createQuery("""
                        select t from HostTag t join fetch t.putBy join fetch t.takenBy
                        where t.hostId = :host and t.takenAt is not null
                        order by t.takenAt desc, t.id desc
                        """, HostTag.class)
                .setParameter("host", audits.host(hostId).getId())
                .setMaxResults(MOST_PAST)
                .getResultList();
    }

    /**
     * Puts on what is wanted and takes off what is not; what is as it should be is left alone.
     *
     * @throws NoSuchElementException if there is no such host for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws InvalidEntryException  if there are more than {@link #MOST}
     */
    public void set(long hostId, Collection<Tag> wanted) {
        Host host = audits.host(hostId);
        audits.findToWrite(host.getAuditId());
        if (wanted.size() > MOST) {
            throw new InvalidEntryException("tags", "must be at most %d, are %d".formatted(MOST, wanted.size()));
        }
        em.lock(host, LockModeType.PESSIMISTIC_WRITE); // two at once would put on the same
        Account account = em.find(Account.class, caller.account().getId());
        Instant now = clock.instant();
        Set<Tag> missing = new TreeSet<>(wanted);
        for (HostTag tag : present(host)) {
            if (!missing.remove(tag.getTag())) {
                tag.takeOff(account, now);
            }
        }
        missing.forEach(tag -> em.persist(new HostTag(host, tag, account, now)));
    }

    private List<HostTag> present(Host host) {
        return em.createQuery("""
                        select t from HostTag t join fetch t.putBy
                        where t.hostId = :host and t.takenAt is null
                        order by t.tag
                        """, HostTag.class)
                .setParameter("host", host.getId())
                .getResultList();
    }
}

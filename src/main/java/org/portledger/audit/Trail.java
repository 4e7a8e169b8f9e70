package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.TrailVerification.Break;
import org.portledger.audit.TrailVerification.BreakKind;

/**
 * What was changed of the findings of an audit: who, when, which field, from what to what, and why. Entries are added and
 * never touched again; each carries the hash of the one before, see decision 21.
 * Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Trail {

    private static final int MOST_ENTRIES = 1_000;

    /** The first entry that is not what follows from the one before it. */
    private static final String FIRST_BROKEN = """
            select sequence, last_sequence, hash = own_hash as is_own, hash_before = last_hash as follows
            from (select sequence, hash, hash_before,
                         trail_hash(hash_before, trail_line(%s)) as own_hash,
                         lag(hash, 1, trail_beginning()) over w as last_hash,
                         lag(sequence, 1, cast(0 as bigint)) over w as last_sequence
                  from finding_change
                  where audit_id = :audit
                  window w as (order by sequence)) entry
            where sequence <> last_sequence + 1 or hash <> own_hash or hash_before <> last_hash
            order by sequence
            limit 1""".formatted(TrailEntries.FIELDS);

    private static final String END = """
            select coalesce(e.sequence, 0) as entries, coalesce(e.hash, trail_beginning()) as last_hash,
                   coalesce(t.entries = coalesce(e.sequence, 0)
                            and t.last_hash = coalesce(e.hash, trail_beginning()), false) as is_end
            from (select cast(:audit as bigint) as audit_id) a
            left join trail t on t.audit_id = a.audit_id
            left join lateral (select sequence, hash from finding_change
                               where audit_id = a.audit_id order by sequence desc limit 1) e on true""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    /**
     * Entries of an audit's trail, the newest first.
     *
     * @param before the place that the last part ended with; null to begin
     * @param limit  how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<FindingChange> list(long auditId, Long before, int limit) {
        return em.createQuery("""
                        select c from FindingChange c
                        join fetch c.changedBy join fetch c.finding join fetch c.finding.host
                        where c.auditId = :audit and c.sequence < :before
                        order by c.sequence desc
                        """, FindingChange.class)
                .setParameter("audit", audits.find(auditId).getId())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.min(Math.max(limit, 1), MOST_ENTRIES))
                .getResultList();
    }

    /**
     * Looks through the whole trail of an audit: computes the hash of each entry anew, and compares.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public TrailVerification verify(long auditId) {
        long audit = audits.find(auditId).getId();
        Tuple end = (Tuple) em.createNativeQuery(END, Tuple.class)
                .setParameter("audit", audit)
                .getSingleResult();
        long entries = end.get("entries", Long.class);
        String lastHash = HexFormat.of().formatHex(end.get("last_hash", byte[].class));
        Break broken = firstBroken(audit);
        if (broken == null && !end.get("is_end", Boolean.class)) {
            broken = BreakKind.CUT_OFF.at(entries);
        }
        return new TrailVerification(entries, lastHash, broken);
    }

    private Break firstBroken(long auditId) {
        @SuppressWarnings("unchecked")
        List<Tuple> broken = em.createNativeQuery(FIRST_BROKEN, Tuple.class)
                .setParameter("audit", auditId)
                .getResultList();
        return broken.stream().findFirst().map(Trail::broken).orElse(null);
    }

    private static Break broken(Tuple entry) {
        long sequence = entry.get("sequence", Long.class);
        long expected = entry.get("last_sequence", Long.class) + 1;
        if (sequence != expected) {
            return BreakKind.MISSING.at(expected);
        }
        return (entry.get("is_own", Boolean.class) ? BreakKind.DETACHED : BreakKind.CHANGED).at(sequence);
    }
}

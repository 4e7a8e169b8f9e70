package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The table {@code finding_count}: how many findings of an audit there are of each kind. Triggers keep it, and add rows for
 * whatever a statement changes, so that those who edit at once do not wait for each other. Here the rows of a kind are
 * brought together again.
 */
@ApplicationScoped
public class FindingCounts {

    /** To read so many more is nothing. */
    private static final int MANY = 5_000;

    /** Two at once would wait for each other's rows; an import has the audit for itself, and adds very many. */
    private static final String CLAIM = """
            select a.id
            from audit a
            join (select audit_id from finding_count where not is_folded group by audit_id having count(*) > %d) c
              on c.audit_id = a.id
            limit 1
            for no key update of a skip locked""".formatted(MANY);

    @PersistenceContext
    EntityManager em;

    /**
     * Folds the counts of the next audit to whose kinds many rows were added, and in which no import runs.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean foldNext() {
        @SuppressWarnings("unchecked")
        List<Long> claimed = em.createNativeQuery(CLAIM, Long.class).getResultList();
        claimed.forEach(audit -> em.createNativeQuery("select cast(fold_finding_counts(:audit) as text)", String.class)
                .setParameter("audit", audit)
                .getSingleResult());
        return !claimed.isEmpty();
    }
}

package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Gives back what rules decided whose end day has come: to the next rule that matches, or to people. */
@ApplicationScoped
@Transactional
public class RuleExpiry {

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleWork work;

    @Inject
    AuditNotices notices;

    @Inject
    Clock clock;

    /** The rules whose end day has come while they still speak for findings; an empty list if there are none. */
    public List<Long> due() {
        return em.createQuery("""
                        select r.id from Rule r
                        where r.endedAt is null and r.endDay <= :today
                          and exists (select 1 from Finding f where f.rule = r)
                        order by r.id
                        """, Long.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /**
     * Gives back the findings of one rule. Several nodes may try at once: whoever comes later finds nothing to do.
     *
     * @return how many it gave back
     */
    public long giveBack(long ruleId) {
        Rule rule = em.find(Rule.class, ruleId);
        work.awaitImports(rule);
        em.refresh(rule, LockModeType.PESSIMISTIC_WRITE); // somebody may have prolonged it meanwhile
        long findings = work.apply(rule);
        if (findings > 0) { // else another node was here before
            notices.ended(rule, findings);
        }
        return findings;
    }
}

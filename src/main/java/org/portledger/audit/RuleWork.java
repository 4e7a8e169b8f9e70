package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import org.hibernate.Session;

/** What making, changing, ending and expiring rules have in common. All of it belongs into a transaction. */
@ApplicationScoped
class RuleWork {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Something to do with SQL. */
    interface Task<T> {

        T run(Statements sql) throws SQLException;
    }

    <T> T run(Task<T> task) {
        return em.unwrap(Session.class).doReturningWork(connection -> task.run(new Statements(connection)));
    }

    /**
     * Keeps imports from the audits that a rule is about, until the end of the transaction: an import that runs does not
     * see the rule, and the rule not what that import brings. Imports never wait for an audit, so nobody waits for ever.
     *
     * @param auditId null for all audits of the team
     */
    void awaitImports(long teamId, Long auditId) {
        em.createQuery("""
                        select a from Audit a
                        where a.team.id = :team and (a.id = :audit or :audit = 0L)
                        order by a.id
                        """, Audit.class)
                .setParameter("team", teamId)
                .setParameter("audit", auditId == null ? 0L : auditId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void awaitImports(Rule rule) {
        awaitImports(
                rule.getTeam().getId(),
                rule.getAudit() == null ? null : rule.getAudit().getId());
    }

    /** Lets a rule decide, or no longer decide, after it has changed. */
    long apply(Rule rule) {
        em.flush();
        return run(sql -> new RuleDecisions(sql, rule.getTeam().getId(), clock.instant()).ofRule(rule.getId()));
    }
}

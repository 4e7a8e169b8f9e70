package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.portledger.registry.RegistryApplied;

/**
 * Marks the findings of ports of which a newer registry says something new, where they are open now, and tells their
 * teams. Each audit is a transaction of its own, which no import of the audit meets; see V080 and decision 33.
 */
@ApplicationScoped
@Transactional
public class RegistryMarks {

    /** An import that is still to end may bring findings that were judged by the older registry. */
    private static final String QUEUE = """
            insert into registry_mark (refresh_id, audit_id)
            select r.id, a.id
            from registry_refresh r
            cross join audit a
            where r.id = :refresh
              and (exists (select from import i where i.audit_id = a.id and i.state = 'QUEUED')
                   or exists (select from registration_event e
                              join finding f on f.audit_id = a.id and f.port = e.port
                              where e.source_id = r.source_id))""";

    /** Locked as imports lock it: whoever runs one there goes first, and the audit's turn comes later. */
    private static final String CLAIM = """
            select m.refresh_id, m.audit_id
            from registry_mark m
            join audit a on a.id = m.audit_id
            order by m.refresh_id, m.audit_id
            limit 1
            for no key update of m, a skip locked""";

    private static final String MARKED = """
            create temporary table marked on commit drop as
            select f.id as finding_id, e.news
            from (select port, transport, string_agg(lower(kind) || coalesce(' ' || service_name, ''), ', ' order by id) as news
                  from registration_event
                  where source_id = (select source_id from registry_refresh where id = ?)
                  group by port, transport) e
            join finding f on f.audit_id = ? and f.port = e.port and f.transport = coalesce(e.transport, f.transport)
            where f.presence = 'PRESENT'""";

    /** What nobody decided is to be judged anyway. */
    private static final String MARK = """
            update finding f
            set registry_changed = r.day, asks_again = f.disposition not in ('NEW', 'IN_TRIAGE'), version = f.version + 1
            from marked m
            cross join (select day from registry_refresh where id = ?) r
            where f.id = m.finding_id""";

    private static final String ENTRIES =
            "select finding_id, 'REGISTRY' as field, null as old_value, news as new_value from marked";

    /** Whoever applied the refresh; whoever began the audit where that is no account any more. */
    private static final String BY = """
            select coalesce((select p.id from account p where p.login = r.applied_by), a.created_by)
            from registry_refresh r
            cross join audit a
            where r.id = ? and a.id = ?""";

    private static final String TELL = """
            insert into notice (team_id, kind, subject, link, at)
            select a.team_id, 'REGISTRY_CHANGED',
                   format('The registry of %s says something new of ports that are open in %s. Findings to be looked at again: %s.',
                          r.day, a.name, (select count(*) from marked)),
                   format('/work/findings/%s?q=registry:changed', a.id), cast(? as timestamptz)
            from registry_refresh r
            cross join audit a
            where r.id = ? and a.id = ?""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void queue(@Observes RegistryApplied applied) {
        em.createNativeQuery(QUEUE).setParameter("refresh", applied.refreshId()).executeUpdate();
    }

    /**
     * Does the next audit that waits and in which no import runs.
     *
     * @return whether there was one
     */
    public boolean markNext() {
        Session session = em.unwrap(Session.class);
        List<Object[]> claimed =
                session.createNativeQuery(CLAIM, Object[].class).getResultList();
        claimed.forEach(row -> session.doWork(
                connection -> mark(connection, ((Number) row[0]).longValue(), ((Number) row[1]).longValue())));
        return !claimed.isEmpty();
    }

    private void mark(Connection connection, long refreshId, long auditId) throws SQLException {
        var sql = new Statements(connection);
        sql.update(MARKED, refreshId, auditId);
        if (sql.update(MARK, refreshId) > 0) {
            var trail = new TrailEntries(sql, auditId);
            long by = sql.numbers(BY, refreshId, auditId)[0];
            trail.append(
                    trail.change(by, clock.instant(), "A newer registry says something new of the port."),
                    SqlPart.of(ENTRIES));
            sql.update(TELL, clock.instant(), refreshId, auditId);
        }
        sql.update("delete from registry_mark where refresh_id = ? and audit_id = ?", refreshId, auditId);
    }
}

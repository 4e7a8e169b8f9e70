package org.portledger.audit.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;
import org.portledger.scan.Host;

/**
 * The hosts of an audit that a query asks for. Each public method is one transaction; all throw
 * {@link NotSignedInException}, and {@link NoSuchElementException} if there is no such audit for the caller.
 */
@ApplicationScoped
@Transactional
public class HostSearch {

    /** As many are counted; nobody looks at more of them one by one. */
    public static final int MOST_COUNTED = FindingSearch.MOST_COUNTED;

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The next part of the list. It costs the same at the beginning and after a million, and what is imported meanwhile
     * moves nothing.
     *
     * @param after the id of the last host of the part before; null to begin
     * @param rows  how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     * @throws InvalidEntryException if {@code after} is no host of the audit
     */
    public List<HostRow> listAfter(long auditId, HostQuery query, HostSort sort, Long after, int rows) {
        audits.find(auditId);
        var parameters = parameters();
        String sql = "select h.id" + conditions(query, parameters);
        if (after != null) {
            requireHost(auditId, after);
            sql += "\nand " + sort.after(parameters.add(after));
        }
        @SuppressWarnings("unchecked")
        List<Long> ids = query(auditId, sql + "\norder by " + sort.orderBy(), Long.class, parameters)
                .setMaxResults(Math.min(Math.max(rows, 1), MOST_ROWS))
                .getResultList();
        return new HostRows(em).of(ids);
    }

    /** How many match: {@link #MOST_COUNTED} means that many or more. */
    public int count(long auditId, HostQuery query) {
        audits.find(auditId);
        var parameters = parameters();
        String sql = "select count(*) from (select 1 %s limit %d) counted"
                .formatted(conditions(query, parameters), MOST_COUNTED);
        return (Integer) query(auditId, sql, Integer.class, parameters).getSingleResult();
    }

    private static String conditions(HostQuery query, StatementParameters parameters) {
        return " from host h where h.audit_id = :audit" + query.sql(parameters);
    }

    private void requireHost(long auditId, long id) {
        Host host = em.find(Host.class, id);
        if (host == null || host.getAuditId() != auditId) {
            throw new InvalidEntryException("cursor", "must be one that this list gave");
        }
    }

    private StatementParameters parameters() {
        return new StatementParameters(Asker.of(caller, clock));
    }

    private Query query(long auditId, String sql, Class<?> type, StatementParameters parameters) {
        Query query = em.createNativeQuery(sql, type).setParameter("audit", auditId);
        parameters.setOn(query);
        return query;
    }
}

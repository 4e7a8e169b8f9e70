package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.NotSignedInException;
import org.portledger.registry.CurrentRegistry;
import org.portledger.scan.Hosts;

/**
 * The findings of the caller's teams; those of other teams do not exist here.
 * Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Findings {

    /** Counting stops here: nobody leafs through more, and the first page need not wait for the count of a million. */
    public static final int MOST_COUNTED = 10_000;

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audits audits;

    @Inject
    CurrentRegistry registry;

    @Inject
    Hosts hosts;

    /**
     * A part of a list that people leaf through.
     *
     * @param first how many to leave out, 0 to {@link #MOST_COUNTED}
     * @param rows  how many at most; 1,000 if it is more
     * @return an empty list if nothing matches
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<FindingRow> list(
            long auditId, FindingFilter filter, FindingSort sort, boolean ascending, int first, int rows) {
        audits.find(auditId);
        return rows(FindingConditions.of(auditId, filter), sort.orderBy(ascending), first, rows);
    }

    /**
     * The next part of a list that a program reads to its end, by host and port. It costs the same at the beginning
     * and after a million, and what is imported meanwhile moves nothing.
     *
     * @param after the id of the last finding of the part before; null to begin
     * @param rows  how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     * @throws NoSuchElementException if there is no such audit for the caller
     * @throws InvalidEntryException  if {@code after} is no finding of the audit
     */
    public List<FindingRow> listAfter(long auditId, FindingFilter filter, Long after, int rows) {
        audits.find(auditId);
        var conditions = FindingConditions.of(auditId, filter);
        if (after != null) {
            Finding last = em.find(Finding.class, after);
            if (last == null || !last.getAudit().getId().equals(auditId)) {
                throw new InvalidEntryException("cursor", "must be one that this list gave");
            }
            conditions.addAfter(after);
        }
        return rows(conditions, FindingSort.HOST.orderBy(true), 0, rows);
    }

    /**
     * How many match: {@link #MOST_COUNTED} means that many or more.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public int count(long auditId, FindingFilter filter) {
        audits.find(auditId);
        var conditions = FindingConditions.of(auditId, filter);
        Query query = em.createNativeQuery(
                "select count(*) from (select 1 %s limit %d) counted".formatted(conditions.sql(), MOST_COUNTED),
                Integer.class);
        conditions.setParametersOf(query);
        return (Integer) query.getSingleResult();
    }

    /**
     * The findings of a host by port, at most 1,000.
     *
     * @throws NoSuchElementException if there is no such host for the caller
     */
    public List<FindingRow> ofHost(long hostId) {
        audits.host(hostId);
        var index = registry.index();
        return em.createQuery("""
                        select f from Finding f join fetch f.host
                        where f.id >= :first and f.id < :next
                        order by f.port.number, f.port.transport
                        """, Finding.class)
                .setParameter("first", Finding.firstIdOf(hostId))
                .setParameter("next", Finding.firstIdOf(hostId + 1))
                .setMaxResults(MOST_ROWS)
                .getResultStream()
                .map(finding -> FindingRow.of(finding, index))
                .toList();
    }

    /** @throws NoSuchElementException if there is no such finding for the caller */
    public FindingDetail detail(long id) {
        Finding finding = find(id);
        return new FindingDetail(
                finding,
                FindingRow.of(finding, registry.index()),
                hosts.names(finding.getHost().getId()),
                Explanation.of(finding, registry.index()),
                trail(finding));
    }

    /**
     * A finding with its audit, team, host and scans.
     *
     * @throws NoSuchElementException if there is no such finding for the caller
     */
    public Finding find(long id) {
        caller.account();
        return em.createQuery("""
                        select f from Finding f
                        join fetch f.audit join fetch f.audit.team join fetch f.host
                        join fetch f.firstScan join fetch f.lastScan join fetch f.evidenceScan
                        left join fetch f.outsideScan left join fetch f.insideScan
                        where f.id = :id and f.audit.team.id in :teams
                        """, Finding.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No finding " + id));
    }

    private List<FindingChange> trail(Finding finding) {
        return em.createQuery("""
                        select c from FindingChange c join fetch c.changedBy
                        where c.finding = :finding
                        order by c.id
                        """, FindingChange.class)
                .setParameter("finding", finding)
                .getResultList();
    }

    private List<FindingRow> rows(FindingConditions conditions, String orderBy, int first, int rows) {
        Query query = em.createNativeQuery("select f.id " + conditions.sql() + " order by " + orderBy, Long.class)
                .setFirstResult(Math.min(Math.max(first, 0), MOST_COUNTED))
                .setMaxResults(Math.min(Math.max(rows, 1), MOST_ROWS));
        conditions.setParametersOf(query);
        @SuppressWarnings("unchecked")
        List<Long> ids = query.getResultList();
        Map<Long, Finding> found = em.createQuery(
                        "select f from Finding f join fetch f.host where f.id in :ids", Finding.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Finding::getId, Function.identity()));
        var index = registry.index();
        return ids.stream().map(id -> FindingRow.of(found.get(id), index)).toList();
    }
}

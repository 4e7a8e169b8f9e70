package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;
import org.portledger.port.Port;
import org.portledger.registry.CurrentRegistry;
import org.portledger.scan.HostAddress;
import org.portledger.scan.Hosts;

/**
 * The findings of the caller's teams; those of other teams do not exist here.
 * Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Findings {

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
    SeverityRevisions severities;

    @Inject
    Hosts hosts;

    /**
     * The findings of a host by port, at most 1,000.
     *
     * @throws NoSuchElementException if there is no such host for the caller
     */
    public List<FindingRow> ofHost(long hostId) {
        audits.host(hostId);
        var index = registry.index();
        return em.createQuery("""
                        select f from Finding f join fetch f.host left join fetch f.assignee
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

    /**
     * The id of the finding of a port at an address; empty if the audit has none.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    @SuppressWarnings("unchecked")
    public Optional<Long> at(long auditId, HostAddress host, Port port) {
        Stream<Long> found = em.createNativeQuery("""
                        select f.id
                        from host h
                        join finding f on f.id = finding_id(h.id, :transport, :port)
                        where h.audit_id = :audit and h.address = cast(:address as inet) and h.zone = :zone
                        """, Long.class)
                .setParameter("audit", audits.find(auditId).getId())
                .setParameter("address", host.address())
                .setParameter("zone", host.zone())
                .setParameter("transport", port.transport().name())
                .setParameter("port", port.number())
                .getResultStream();
        return found.findFirst();
    }

    /** @throws NoSuchElementException if there is no such finding for the caller */
    public FindingDetail detail(long id) {
        Finding finding = find(id);
        loadRule(finding);
        return new FindingDetail(
                finding,
                FindingRow.of(finding, registry.index()),
                hosts.names(finding.getHost().getId()),
                Explanation.of(finding, registry.index()),
                SeverityProposal.of(
                        finding, severities.inForce(finding.getAudit().getTeam())),
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
                        left join fetch f.outsideScan left join fetch f.insideScan left join fetch f.assignee
                        where f.id = :id and f.audit.team.id in :teams
                        """, Finding.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No finding " + id));
    }

    /** With its owner, who answers for it; few findings have one. */
    private void loadRule(Finding finding) {
        if (finding.getRule() != null) {
            em.createQuery("select r from Rule r join fetch r.owner where r = :rule", Rule.class)
                    .setParameter("rule", finding.getRule())
                    .getSingleResult();
        }
    }

    private List<FindingChange> trail(Finding finding) {
        return em.createQuery("""
                        select c from FindingChange c join fetch c.changedBy
                        where c.finding = :finding
                        order by c.sequence
                        """, FindingChange.class)
                .setParameter("finding", finding)
                .getResultList();
    }

    /**
     * What was changed of a finding since it had a version, the earliest first; an empty list if nothing was.
     *
     * @throws NoSuchElementException if there is no such finding for the caller
     */
    public List<FindingChange> changesSince(long id, int version) {
        return em.createQuery("""
                        select c from FindingChange c join fetch c.changedBy
                        where c.finding = :finding and c.version > :version
                        order by c.sequence
                        """, FindingChange.class)
                .setParameter("finding", find(id))
                .setParameter("version", version)
                .getResultList();
    }

    /** The findings of those ids, in their order. Whether the caller may see them was for the asker to find out. */
    public List<FindingRow> rows(List<Long> ids) {
        Map<Long, Finding> found = em.createQuery(
                        "select f from Finding f join fetch f.host left join fetch f.assignee where f.id in :ids",
                        Finding.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Finding::getId, Function.identity()));
        var index = registry.index();
        return ids.stream().map(id -> FindingRow.of(found.get(id), index)).toList();
    }
}

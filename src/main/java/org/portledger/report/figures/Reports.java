package org.portledger.report.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Team;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.FindingChange;
import org.portledger.audit.ImportResult;
import org.portledger.audit.Verdict;

/** Audits in numbers. Each public method is one transaction; all throw {@link NotSignedInException}. */
@ApplicationScoped
@Transactional
public class Reports {

    private static final int MOST_SCANS = 24;

    private static final String PORTS = """
            select f.port, cast(sum(f.findings) as bigint) as findings
            from finding_count f
            where f.audit_id in (:audits) and f.presence = 'PRESENT'
            group by f.port
            having sum(f.findings) > 0
            order by 2 desc, f.port
            limit 10""";

    private static final String HOSTS = """
            select h.audit_id, h.id, host(h.address) || case h.zone when '' then '' else '%' || h.zone end as host, t.findings
            from (select f.host_id, count(*) as findings
                  from finding f
                  where f.audit_id in (:audits) and f.presence = 'PRESENT'
                  group by f.host_id
                  order by findings desc, f.host_id
                  limit 10) t
            join host h on h.id = t.host_id
            order by t.findings desc, h.address, h.zone""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @throws NoSuchElementException if there is no such audit for the caller */
    public Figures ofAudit(long auditId) {
        List<Long> ids = List.of(audits.find(auditId).getId());
        return figures(ids, tallies(ids));
    }

    /** @throws NoSuchElementException if the caller does not belong to the team */
    public TeamFigures ofTeam(long teamId) {
        caller.account();
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
        List<Audit> own = em.createQuery(
                        "select a from Audit a where a.team.id = :team order by lower(a.name), a.id", Audit.class)
                .setParameter("team", teamId)
                .getResultList();
        List<Long> ids = own.stream().map(Audit::getId).toList();
        List<Tally> tallies = tallies(ids);
        return new TeamFigures(
                em.find(Team.class, teamId),
                figures(ids, tallies),
                own.stream().map(audit -> ofOne(audit, tallies)).toList());
    }

    /**
     * The dispositions that people gave to the findings of an audit, the newest first, at most {@code limit}.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<FindingChange> decisions(long auditId, int limit) {
        return em.createQuery("""
                        select c from FindingChange c
                        join fetch c.finding join fetch c.finding.host join fetch c.changedBy
                        where c.finding.audit = :audit and c.field = DISPOSITION
                        order by c.id desc
                        """, FindingChange.class)
                .setParameter("audit", audits.find(auditId))
                .setMaxResults(limit)
                .getResultList();
    }

    private static TeamFigures.AuditFigures ofOne(Audit audit, List<Tally> tallies) {
        List<Tally> own = tallies.stream()
                .filter(tally -> tally.auditId() == audit.getId())
                .toList();
        return new TeamFigures.AuditFigures(
                audit.getId(),
                audit.getName(),
                Tally.sum(own, Tally::isPresent),
                Tally.sum(own, Tally::isPending),
                Tally.by(Verdict.class, own, Tally::isPresent, Tally::verdict));
    }

    private Figures figures(List<Long> auditIds, List<Tally> tallies) {
        return Figures.of(
                tallies,
                rows(
                        em.createNativeQuery(PORTS, Tuple.class),
                        auditIds,
                        row -> new Figures.PortCount(row.get("port", Integer.class), row.get("findings", Long.class))),
                rows(
                        em.createNativeQuery(HOSTS, Tuple.class),
                        auditIds,
                        row -> new Figures.HostCount(
                                row.get("audit_id", Long.class),
                                row.get("id", Long.class),
                                row.get("host", String.class),
                                row.get("findings", Long.class))),
                scans(auditIds));
    }

    private List<Tally> tallies(List<Long> auditIds) {
        return rows(
                em.createNativeQuery(Tally.SQL, Tuple.class)
                        .setParameter("now", clock.instant().toString()),
                auditIds,
                Tally::read);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> rows(Query query, List<Long> auditIds, Function<Tuple, T> reader) {
        if (auditIds.isEmpty()) {
            return List.of(); // SQL has no empty list
        }
        List<Tuple> rows = query.setParameter("audits", auditIds).getResultList();
        return rows.stream().map(reader).toList();
    }

    private List<ScanFigures> scans(List<Long> auditIds) {
        List<ImportResult> latest = new ArrayList<>(em.createQuery("""
                        select r from ImportResult r join fetch r.scan
                        where r.scan.auditId in :audits and not r.alreadyImported
                        order by r.scan.seenAt desc, r.scan.sha256 desc
                        """, ImportResult.class)
                .setParameter("audits", auditIds)
                .setMaxResults(MOST_SCANS)
                .getResultList());
        Collections.reverse(latest);
        return latest.stream().map(ScanFigures::of).toList();
    }
}

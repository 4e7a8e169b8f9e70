package org.portledger.scan;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scans of all audits. Which of them a caller may see is for the caller of this class to decide. */
@ApplicationScoped
public class Scans {

    @PersistenceContext
    EntityManager em;

    /** The audit's scan number {@code id}; empty where it has none, even if another audit does. */
    public Optional<Scan> find(long auditId, long id) {
        return Optional.ofNullable(em.find(Scan.class, id)).filter(scan -> scan.getAuditId() == auditId);
    }

    /** The audit's scan of the very same content and stated origin. */
    public Optional<Scan> find(IntakeRequest request) {
        return em.createQuery("""
                        select s from Scan s
                        where s.auditId = :audit and s.sha256 = :sha256
                          and s.statedHost is not distinct from :host and s.statedTime is not distinct from :time
                        """, Scan.class)
                .setParameter("audit", request.auditId())
                .setParameter("sha256", request.digest().sha256())
                .setParameter("host", request.origin().hostText())
                .setParameter("time", request.origin().time())
                .getResultStream()
                .findFirst();
    }

    /** The audit's scans, the last imported first, at most {@code limit}. */
    public List<Scan> newest(long auditId, int limit) {
        return em.createQuery("""
                        select s from Scan s
                        where s.auditId = :audit
                        order by s.id desc
                        """, Scan.class)
                .setParameter("audit", auditId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What the import had to say of the scan's file, in the order it came upon it; often empty. */
    public List<ScanNotice> notices(long scanId) {
        return notices(List.of(scanId)).getOrDefault(scanId, List.of());
    }

    /** The same of several scans, by their ids; those of whose files there was nothing to say are left out. */
    public Map<Long, List<ScanNotice>> notices(Collection<Long> scanIds) {
        return em.createQuery("select n from ScanNotice n where n.scanId in :scans order by n.id", ScanNotice.class)
                .setParameter("scans", scanIds)
                .getResultStream()
                .collect(groupingBy(ScanNotice::getScanId));
    }
}

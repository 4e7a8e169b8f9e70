package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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

    /** The audit's scan that was made of a file with this SHA-256 (lower-case hexadecimal digits). */
    public Optional<Scan> find(long auditId, String sha256) {
        return em.createQuery("""
                        select s from Scan s
                        where s.auditId = :audit and s.sha256 = :sha256
                        """, Scan.class)
                .setParameter("audit", auditId)
                .setParameter("sha256", sha256)
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
        return em.createQuery("select n from ScanNotice n where n.scanId = :scan order by n.id", ScanNotice.class)
                .setParameter("scan", scanId)
                .getResultList();
    }
}

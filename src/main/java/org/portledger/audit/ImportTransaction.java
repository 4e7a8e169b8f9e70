package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.portledger.registry.CurrentRegistry;
import org.portledger.scan.ReceivedFile;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanAlreadyImportedException;
import org.portledger.scan.ScanIntake;
import org.portledger.scan.Scans;
import org.portledger.scan.StatedOrigin;

/** The one transaction of an import: the scan, its observations, their verdicts and the findings, or nothing. */
@ApplicationScoped
class ImportTransaction {

    @PersistenceContext
    EntityManager em;

    @Inject
    ScanIntake intake;

    @Inject
    Scans scans;

    @Inject
    CurrentRegistry registry;

    @Transactional
    ImportResult importFile(long auditId, long accountId, ReceivedFile file) {
        lock(auditId);
        try {
            return reconciled(intake.take(auditId, accountId, file, StatedOrigin.NONE));
        } catch (ScanAlreadyImportedException known) {
            Scan scan = scans.find(auditId, known.getScanId()).orElseThrow();
            return ImportResult.alreadyImported(scan, scans.notices(scan.getId()));
        }
    }

    private ImportResult reconciled(Scan scan) {
        var reconciliation = new Reconciliation(registry.index(), scan.getDay());
        var registryDay = registry.index().registryDay();
        ReconciledFindings findings = em.unwrap(Session.class)
                .doReturningWork(connection -> ReconciledFindings.write(connection, scan, reconciliation, registryDay));
        return new ImportResult(
                scan, false, findings.added(), findings.known(), findings.byVerdict(), scans.notices(scan.getId()));
    }

    /**
     * One import at a time in an audit: two that meet the same hosts in another order would lock each other out.
     * Others may read the audit meanwhile, and refer to it.
     */
    private void lock(long auditId) {
        em.createNativeQuery("select id from audit where id = :id for no key update", Long.class)
                .setParameter("id", auditId)
                .getSingleResult();
    }
}

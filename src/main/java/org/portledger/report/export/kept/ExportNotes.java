package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** What a worker notes of an export beside the export's own transaction: how far it is, and how it failed. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ExportNotes {

    @PersistenceContext
    EntityManager em;

    @Inject
    ExportNotices notices;

    @Inject
    Clock clock;

    /** A worker begins; returns how often one did. */
    int begin(long exportId) {
        return (Integer) em.createNativeQuery("""
                        insert into kept_export_progress (export_id, attempts, written) values (:id, 1, 0)
                        on conflict (export_id) do update
                        set attempts = kept_export_progress.attempts + 1, written = 0
                        returning attempts
                        """, Integer.class)
                .setParameter("id", exportId)
                .getSingleResult();
    }

    /**
     * @param written  findings
     * @param matching how many it will be
     * @throws ExportStoppedException if somebody wants the export forgotten
     */
    void reach(long exportId, long written, long matching) {
        int wanted = em.createNativeQuery("""
                        update kept_export_progress set written = :written, matching = :matching
                        where export_id = :id and not is_unwanted
                        """)
                .setParameter("id", exportId)
                .setParameter("written", written)
                .setParameter("matching", matching)
                .executeUpdate();
        if (wanted == 0) {
            throw new ExportStoppedException("Export " + exportId + " is not wanted any more");
        }
    }

    /** The worker has let go of the export before, so that another one may have ended it meanwhile. */
    void fail(long exportId, String why) {
        KeptExport export = em.find(KeptExport.class, exportId, LockModeType.PESSIMISTIC_WRITE);
        if (export != null && export.getState() == ExportState.QUEUED) {
            export.fail(why, clock.instant());
            notices.ended(export);
        }
    }
}

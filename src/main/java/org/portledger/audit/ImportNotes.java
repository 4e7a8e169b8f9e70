package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.portledger.scan.Original;
import org.portledger.scan.Originals;

/** What a worker notes of an import beside the import's own transaction: how far it is, and how it failed. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ImportNotes {

    /** In one statement, as somebody may cancel the import at the same moment. */
    private static final String BEGIN = """
            insert into import_progress as p (import_id, attempts, began_at, step, bytes_read, is_unwanted)
            values (:id, 1, :now, 'READING', 0, false)
            on conflict (import_id) do update
            set attempts = p.attempts + 1, began_at = excluded.began_at, step = excluded.step, bytes_read = 0
            where not p.is_unwanted
            returning attempts""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Originals originals;

    @Inject
    AuditNotices notices;

    @Inject
    Event<ImportMoved> moved;

    @Inject
    Clock clock;

    /**
     * A worker begins; returns how often one did.
     *
     * @throws ImportStoppedException if somebody asked to cancel the import
     */
    int begin(long importId) {
        return em.unwrap(Session.class)
                .createNativeQuery(BEGIN, Integer.class)
                .setParameter("id", importId)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ImportStoppedException(true));
    }

    /** @throws ImportStoppedException if somebody asked to cancel the import */
    void reach(long importId, ImportStep step, long bytesRead) {
        ImportProgress progress = em.find(ImportProgress.class, importId);
        if (progress.isUnwanted()) {
            throw new ImportStoppedException(true);
        }
        em.createQuery("update ImportProgress p set p.step = :step, p.bytesRead = :bytes where p.importId = :id")
                .setParameter("step", step)
                .setParameter("bytes", bytesRead)
                .setParameter("id", importId)
                .executeUpdate();
    }

    /** Nothing is kept of a file that no scan can be made of, but that it came and why it was refused. */
    void refuse(long importId, String why) {
        end(importId, job -> {
            Original original = job.getOriginal();
            job.refuse(why, clock.instant());
            em.flush();
            originals.forget(original);
            notices.ended(job);
        });
    }

    void fail(long importId, String why) {
        end(importId, job -> {
            job.fail(why, clock.instant());
            notices.ended(job);
        });
    }

    void cancel(long importId) {
        end(importId, job -> job.cancel(clock.instant()));
    }

    /** The worker has let go of the import before, so that another one may have taken and ended it meanwhile. */
    private void end(long importId, Consumer<ImportJob> how) {
        ImportJob job = em.find(ImportJob.class, importId, LockModeType.PESSIMISTIC_WRITE);
        if (!job.getState().isEnded()) {
            how.accept(job);
            moved.fire(new ImportMoved(importId));
        }
    }
}

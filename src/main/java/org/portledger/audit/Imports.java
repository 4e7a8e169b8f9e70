package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.portledger.account.Caller;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.scan.Original;
import org.portledger.scan.Originals;
import org.portledger.scan.ReceivedFile;
import org.portledger.scan.StatedOrigin;

/**
 * The imports of the caller's teams; those of other teams do not exist here. {@link ImportQueue} does the work.
 * All methods throw {@link NotSignedInException} if nobody is signed in.
 */
@ApplicationScoped
@Transactional
public class Imports {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audits audits;

    @Inject
    Originals originals;

    @Inject
    ImportStatuses statuses;

    @Inject
    Event<ImportMoved> moved;

    @Inject
    Clock clock;

    /** @throws NoSuchElementException if there is no such import for the caller */
    public ImportStatus find(long id) {
        return statuses.of(List.of(job(id))).get(0);
    }

    /**
     * The imports of an audit, the last requested first, at most {@code limit}; an empty list if it has none.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<ImportStatus> list(long auditId, int limit) {
        return list(auditId, "", "order by i.requestedAt desc, i.id desc", limit);
    }

    /**
     * The imports of an audit that have not ended, in the order in which they are taken up, at most {@code limit}; often
     * empty.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<ImportStatus> pending(long auditId, int limit) {
        return list(auditId, "and i.state = QUEUED", "order by i.id", limit);
    }

    /**
     * The imports of an audit that have ended, the last one first, at most {@code limit}; an empty list if it has none.
     *
     * @throws NoSuchElementException if there is no such audit for the caller
     */
    public List<ImportStatus> ended(long auditId, int limit) {
        return list(auditId, "and i.state <> QUEUED", "order by i.endedAt desc, i.id desc", limit);
    }

    private List<ImportStatus> list(long auditId, String condition, String order, int limit) {
        audits.find(auditId);
        List<ImportJob> jobs = em.createQuery("""
                        select i from ImportJob i join fetch i.audit join fetch i.requestedBy
                        where i.audit.id = :audit %s
                        %s
                        """.formatted(condition, order), ImportJob.class)
                .setParameter("audit", auditId)
                .setMaxResults(limit)
                .getResultList();
        return statuses.of(jobs);
    }

    /**
     * Stops an import that has not ended: at once if it waits, else as soon as its worker notices.
     *
     * @throws NoSuchElementException if there is no such import for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws ImportStateException   if it has ended
     */
    public void cancel(long id) {
        ImportJob job = jobToWrite(id);
        if (job.getState().isEnded()) {
            throw new ImportStateException(job, "cancelled");
        }
        if (!lock(id)) {
            em.createNativeQuery("""
                            insert into import_progress (import_id, attempts, began_at, step, bytes_read, is_unwanted)
                            values (:id, 0, :now, 'READING', 0, true)
                            on conflict (import_id) do update set is_unwanted = true
                            """)
                    .setParameter("id", id)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return;
        }
        em.refresh(job);
        if (job.getState().isEnded()) { // just now
            throw new ImportStateException(job, "cancelled");
        }
        job.cancel(clock.instant());
        moved.fire(new ImportMoved(id));
    }

    /** Keeps workers from the import, if none has it. */
    private boolean lock(long id) {
        return !em.unwrap(Session.class)
                .createNativeQuery("select id from import where id = :id for no key update skip locked", Long.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /**
     * Queues an import again that failed or was cancelled.
     *
     * @throws NoSuchElementException if there is no such import for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws ImportStateException   if it is in any other state
     */
    public void retry(long id) {
        ImportJob job = jobToWrite(id);
        if (job.getState().isEnded()) {
            em.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        }
        if (job.getState() != ImportState.FAILED && job.getState() != ImportState.CANCELLED) {
            throw new ImportStateException(job, "tried again");
        }
        queueAgain(job, job.getOriginal());
    }

    /**
     * The file of an import as it came, for the caller to close.
     *
     * @throws NoSuchElementException if there is no such import for the caller, or if its file was refused
     */
    public InputStream original(long id) throws IOException {
        Original original = job(id).getOriginal();
        if (original == null) {
            throw new NoSuchElementException("No file is kept of import " + id);
        }
        return originals.open(original);
    }

    /** Keeps and queues a file. The unique key decides between two at once; the second waits here until the first has its file. */
    ImportRequest enter(long auditId, ReceivedFile file, StatedOrigin origin) throws IOException {
        List<Long> inserted = em.unwrap(Session.class)
                .createNativeQuery("""
                        insert into import (audit_id, file_name, sha256, size, stated_host, stated_time,
                                            requested_by, requested_at)
                        values (:audit, :name, :sha256, :size, :host, :time, :account, :now)
                        on conflict on constraint import_once_in_audit do nothing
                        returning id
                        """, Long.class)
                .setParameter("audit", auditId)
                .setParameter("name", file.name())
                .setParameter("sha256", file.sha256())
                .setParameter("size", file.size())
                .setParameter("host", origin.hostText(), String.class)
                .setParameter("time", origin.time(), Instant.class)
                .setParameter("account", caller.account().getId())
                .setParameter("now", clock.instant())
                .getResultList();
        if (inserted.isEmpty()) {
            return again(known(auditId, file, origin), file);
        }
        ImportJob job = em.find(ImportJob.class, inserted.get(0));
        queueAgain(job, originals.keep(file));
        return new ImportRequest(job.getId(), false);
    }

    private ImportRequest again(ImportJob job, ReceivedFile file) throws IOException {
        if (job.getState().isEnded()) {
            em.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        }
        if (!job.getState().isEnded()) {
            want(job);
            return new ImportRequest(job.getId(), true);
        }
        if (job.getState() == ImportState.DONE) {
            return new ImportRequest(job.getId(), true);
        }
        queueAgain(job, job.getOriginal() == null ? originals.keep(file) : job.getOriginal());
        return new ImportRequest(job.getId(), false);
    }

    /** If somebody asked to cancel it, and its worker has not noticed yet, it goes on. */
    private void want(ImportJob job) {
        em.createQuery("update ImportProgress p set p.unwanted = false where p.importId = :id")
                .setParameter("id", job.getId())
                .executeUpdate();
    }

    private ImportJob known(long auditId, ReceivedFile file, StatedOrigin origin) {
        return em.createQuery("""
                        select i from ImportJob i
                        where i.audit.id = :audit and i.sha256 = :sha256
                          and i.statedHost is not distinct from :host and i.statedTime is not distinct from :time
                        """, ImportJob.class)
                .setParameter("audit", auditId)
                .setParameter("sha256", file.sha256())
                .setParameter("host", origin.hostText())
                .setParameter("time", origin.time())
                .getSingleResult();
    }

    private void queueAgain(ImportJob job, Original kept) {
        job.queueAgain(kept, caller.account(), clock.instant());
        em.createQuery("update ImportProgress p set p.unwanted = false, p.attempts = 0 where p.importId = :id")
                .setParameter("id", job.getId())
                .executeUpdate();
        moved.fire(new ImportMoved(job.getId()));
    }

    private ImportJob job(long id) {
        caller.account();
        return em.createQuery("""
                        select i from ImportJob i join fetch i.audit join fetch i.requestedBy
                        where i.id = :id and i.audit.team.id in :teams
                        """, ImportJob.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No import " + id));
    }

    private ImportJob jobToWrite(long id) {
        ImportJob job = job(id);
        caller.require(job.getAudit().getTeam().getId(), Role.AUDITOR);
        return job;
    }
}

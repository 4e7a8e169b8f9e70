package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.export.ExportForm;
import org.portledger.scan.PieceStream;

/**
 * The exports that are kept in audits of the caller's teams; those of others do not exist here. {@link ExportQueue} makes
 * them. Each public method is one transaction; all but {@link #forgetOld} throw {@link NotSignedInException}, and
 * {@link NoSuchElementException} if there is no such audit or export for the caller.
 */
@ApplicationScoped
@Transactional
public class KeptExports {

    /** As many as an audit keeps at once: nobody needs more, and each may have gigabytes. */
    public static final int MOST = 20;

    private static final int BUFFER = 1 << 16;

    /** Any number that no other lock of ours has; of several that ask at once, each sees what those before it asked for. */
    private static final long REQUEST_LOCK = 2693_088;

    private static final String FIND = """
            select e, p from KeptExport e
            join fetch e.requestedBy join fetch e.audit
            left join ExportProgress p on p.exportId = e.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Caller caller;

    @Inject
    ExportPieces pieces;

    @Inject
    Clock clock;

    /**
     * Has a worker make a file of what the query finds when it comes to that.
     *
     * @throws TooManyExportsException if the audit keeps {@link #MOST} already
     */
    public ExportStatus request(long auditId, FindingQuery query, ExportForm form) {
        Audit audit = audits.find(auditId);
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", REQUEST_LOCK)
                .getSingleResult();
        if (list(auditId).size() >= MOST) {
            throw new TooManyExportsException(MOST);
        }
        Account account = em.find(Account.class, caller.account().getId());
        var export = new KeptExport(audit, query, form, account, clock.instant());
        em.persist(export);
        return new ExportStatus(export, 0, null);
    }

    /** Those of an audit, the last requested first; often empty. */
    public List<ExportStatus> list(long auditId) {
        audits.find(auditId);
        return em.createQuery("""
                        %s
                        where e.audit.id = :audit and (p is null or p.unwanted = false)
                        order by e.id desc
                        """.formatted(FIND), Object[].class)
                .setParameter("audit", auditId)
                .getResultStream()
                .map(KeptExports::status)
                .toList();
    }

    public ExportStatus find(long id) {
        caller.account();
        return em.createQuery("""
                        %s
                        where e.id = :id and e.audit.team.id in :teams and (p is null or p.unwanted = false)
                        """.formatted(FIND), Object[].class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .map(KeptExports::status)
                .orElseThrow(() -> new NoSuchElementException("No export " + id));
    }

    private static ExportStatus status(Object[] row) {
        var export = (KeptExport) row[0];
        var progress = (ExportProgress) row[1];
        return progress == null
                ? new ExportStatus(export, 0, null)
                : new ExportStatus(export, progress.getWritten(), progress.getMatching());
    }

    /**
     * The file, to be closed by whoever reads it.
     *
     * @throws NoSuchElementException also if it is not made yet, or could not be
     */
    public InputStream open(long id) throws IOException {
        if (!find(id).isDone()) {
            throw new NoSuchElementException("Export %d has no file".formatted(id));
        }
        return new GZIPInputStream(new PieceStream(number -> pieces.read(id, number)), BUFFER);
    }

    /**
     * Forgets one, also while it waits or is made; then it is gone as soon as its worker notices.
     *
     * @throws MissingRoleException if it is another's, and the caller only a viewer there
     */
    public void forget(long id) {
        KeptExport export = find(id).export();
        if (!export.getRequestedBy().equals(caller.account())) {
            caller.require(export.getAudit().getTeam().getId(), Role.AUDITOR);
        }
        int forgotten = em.createNativeQuery("""
                        delete from kept_export
                        where id = (select id from kept_export where id = :id for update skip locked)
                        """).setParameter("id", id).executeUpdate();
        if (forgotten == 0) {
            em.createNativeQuery("""
                            insert into kept_export_progress (export_id, attempts, written, is_unwanted)
                            values (:id, 0, 0, true)
                            on conflict (export_id) do update set is_unwanted = true
                            """).setParameter("id", id).executeUpdate();
        }
    }

    /** Forgets those whose time is over, and those that were made when somebody wanted them forgotten; returns how many. */
    public int forgetOld() {
        return em.createNativeQuery("""
                        delete from kept_export
                        where id in (select e.id
                                     from kept_export e
                                     left join kept_export_progress p on p.export_id = e.id
                                     where e.ended_at < :before or p.is_unwanted
                                     for update of e skip locked)
                        """)
                .setParameter("before", clock.instant().minus(KeptExport.KEPT))
                .executeUpdate();
    }
}

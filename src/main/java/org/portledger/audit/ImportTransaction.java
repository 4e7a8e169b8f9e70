package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.portledger.registry.CurrentRegistry;
import org.portledger.scan.ContentDigest;
import org.portledger.scan.ContentSource;
import org.portledger.scan.IntakeRequest;
import org.portledger.scan.Originals;
import org.portledger.scan.PackedFile;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanAlreadyImportedException;
import org.portledger.scan.ScanFile;
import org.portledger.scan.ScanIntake;
import org.portledger.scan.ScanReaders;
import org.portledger.scan.UnpackLimits;

/** The one transaction of an import: its scans, their observations, the verdicts, the findings and what rules say of them, or nothing. */
@ApplicationScoped
class ImportTransaction {

    /** What broke often comes last and not at once again. */
    private static final String WAITS = """
            i.state = 'QUEUED' and i.original_id is not null
            and (p.attempts is null or p.attempts < 2 or p.began_at < now() - interval '5 seconds')""";

    /**
     * Locks the audit of the import that waits longest: one import at a time in an audit, as two that meet the same hosts
     * in another order would lock each other out. Others may read the audit meanwhile, and refer to it.
     */
    private static final String CLAIM_AUDIT = """
            select a.id
            from import i
            left join import_progress p on p.import_id = i.id
            join audit a on a.id = i.audit_id
            where %s
            order by coalesce(p.attempts, 0), i.id
            limit 1
            for no key update of a skip locked""".formatted(WAITS);

    /**
     * Locks the import: no other worker takes it, and everybody sees that it runs. Whoever looks whether it runs locks it for
     * a moment too, and is waited for: a worker that went away then would come back no sooner than when it looks again.
     */
    private static final String CLAIM_IMPORT = """
            select i.id
            from import i
            left join import_progress p on p.import_id = i.id
            where i.audit_id = :audit and %s
            order by coalesce(p.attempts, 0), i.id
            limit 1
            for no key update of i""".formatted(WAITS);

    /** Servers are killed for reasons that have nothing to do with a file; but not as often as this. */
    private static final int MOST_ATTEMPTS = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    ScanIntake intake;

    @Inject
    Originals originals;

    @Inject
    ScanReaders readers;

    @Inject
    UnpackLimits limits;

    @Inject
    CurrentRegistry registry;

    @Inject
    SeverityRevisions severities;

    @Inject
    ImportNotes notes;

    @Inject
    AuditNotices notices;

    @Inject
    Event<ImportMoved> moved;

    @Inject
    Clock clock;

    /**
     * Does the next import that waits.
     *
     * @param attempt told which one it is
     * @return how often a worker began it; empty if none waits
     * @throws BrokenImportException if it cannot be done; then nothing of it is there
     */
    @Transactional
    OptionalInt runNext(ImportAttempt attempt, BooleanSupplier stopping) {
        OptionalLong next = claim();
        if (next.isEmpty()) {
            return OptionalInt.empty();
        }
        long id = next.getAsLong();
        attempt.claim(id);
        try {
            int attempts = notes.begin(id);
            if (attempts > MOST_ATTEMPTS) {
                throw new IllegalStateException("Import %d was begun %d times".formatted(id, attempts));
            }
            run(em.find(ImportJob.class, id), new ImportTicket(id, notes, stopping));
            return OptionalInt.of(attempts);
        } catch (Exception | Error e) { // also RollbackException, which nothing declares: a commit would follow
            throw new BrokenImportException(id, e);
        }
    }

    private OptionalLong claim() {
        Session session = em.unwrap(Session.class);
        return session.createNativeQuery(CLAIM_AUDIT, Long.class).getResultList().stream()
                .map(audit -> session.createNativeQuery(CLAIM_IMPORT, Long.class)
                        .setParameter("audit", audit)
                        .getResultList())
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private void run(ImportJob job, ImportTicket ticket) throws IOException {
        ContentSource original = () -> ticket.watched(originals.open(job.getOriginal()));
        PackedFile packed = PackedFile.open(job.getFileName(), original, limits).recognised(readers);
        PackedFile told = packed;
        List<Scan> scans = new ArrayList<>();
        inSql(JudgedAnew::begin);
        for (ScanFile file : packed.files()) {
            importFile(job, file, file.source() == original, told, ticket).ifPresent(scans::add);
            told = null; // what is missing of an archive is said once
        }
        conclude(job.getAudit(), scans);
        job.succeed(clock.instant());
        notices.ended(job);
        moved.fire(new ImportMoved(job.getId()));
    }

    /**
     * @param plain whether the file is the original itself, whose digest is known
     * @return empty if the audit has that scan
     */
    private Optional<Scan> importFile(ImportJob job, ScanFile file, boolean plain, PackedFile told, ImportTicket ticket)
            throws IOException {
        ticket.countReading(false);
        ContentDigest digest =
                plain ? new ContentDigest(job.getSha256(), job.getSize()) : ContentDigest.of(file.source());
        IntakeRequest request = new IntakeRequest(
                job.getAudit().getId(),
                job.getRequestedBy().getId(),
                job.getId(),
                job.getRequestedAt(),
                digest,
                plain ? null : file.name(),
                job.getOrigin());
        ticket.countReading(true);
        try {
            Scan scan = intake.take(request, file.content(), told, () -> ticket.reach(ImportStep.STORING));
            ticket.reach(ImportStep.JUDGING);
            em.persist(ImportResult.of(job.getId(), scan, reconciled(job.getAudit(), scan)));
            return Optional.of(scan);
        } catch (ScanAlreadyImportedException known) {
            Scan scan = em.find(Scan.class, known.getScanId());
            if (em.find(ImportResult.class, new ImportResult.Key(job.getId(), scan.getId())) == null) {
                em.persist(ImportResult.known(job.getId(), scan)); // else the archive holds the same file twice
            }
            return Optional.empty();
        }
    }

    private ReconciledFindings reconciled(Audit audit, Scan scan) {
        SeverityTable table = severities.inForce(audit.getTeam()).table();
        return em.unwrap(Session.class)
                .doReturningWork(connection -> ReconciledFindings.write(connection, scan, registry.index(), table));
    }

    /** The trail comes last: whoever else judges in the audit waits from then on. */
    private void conclude(Audit audit, List<Scan> scans) {
        long auditId = audit.getId();
        // Here, as what Hibernate loads meanwhile takes the connection away from who works on it.
        long teamId = audit.getTeam().getId();
        inSql(sql -> {
            var rules = new RuleDecisions(sql, teamId, clock.instant());
            rules.ofScans(auditId, scans.stream().map(Scan::getId).toList());
            JudgedAnew.record(sql, scans);
        });
    }

    /** What is to be done with {@link Statements}. */
    @FunctionalInterface
    private interface SqlWork {
        void on(Statements sql) throws SQLException;
    }

    private void inSql(SqlWork work) {
        em.unwrap(Session.class).doWork(connection -> work.on(new Statements(connection)));
    }
}

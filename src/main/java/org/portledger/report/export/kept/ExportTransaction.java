package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.FindingSearch;
import org.portledger.report.export.FindingExports;

/** The one transaction of an export: the whole file, or nothing. Whatever changes meanwhile is not in it. */
@ApplicationScoped
class ExportTransaction {

    /** Locks the export: no other worker takes it, until this one ends or dies. */
    private static final String CLAIM = """
            select e.id
            from kept_export e
            where e.state = 'QUEUED'
              and not exists (select from kept_export_progress p where p.export_id = e.id and p.is_unwanted)
            order by e.id
            limit 1
            for no key update of e skip locked""";

    /** Servers are killed for reasons that have nothing to do with an export; but not as often as this. */
    private static final int MOST_ATTEMPTS = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    FindingExports exports;

    @Inject
    FindingSearch search;

    @Inject
    ExportPieces pieces;

    @Inject
    ExportNotes notes;

    @Inject
    ExportNotices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Makes the next export that waits, as whoever asked for it.
     *
     * @return whether one waited
     * @throws BrokenExportException if it cannot be made; then nothing of it is there
     */
    @Transactional
    @ActivateRequestContext
    boolean runNext(BooleanSupplier stopping) {
        exports.freeze();
        @SuppressWarnings("unchecked")
        List<Long> next = em.createNativeQuery(CLAIM, Long.class).getResultList();
        next.forEach(id -> run(id, stopping));
        return !next.isEmpty();
    }

    private void run(long id, BooleanSupplier stopping) {
        try {
            int attempts = notes.begin(id);
            if (attempts > MOST_ATTEMPTS) {
                throw new IllegalStateException("Export %d was begun %d times".formatted(id, attempts));
            }
            make(em.find(KeptExport.class, id), new ExportTicket(id, notes, stopping));
        } catch (IOException | RuntimeException | Error e) {
            throw new BrokenExportException(id, e);
        }
    }

    private void make(KeptExport export, ExportTicket ticket) throws IOException {
        caller.signIn(requester(export), true);
        long auditId = export.getAudit().getId();
        FindingQuery query = export.getQuery();
        ticket.expect(search.facets(auditId, query).total());
        var file = new PackedOutput(new PieceOutput((number, bytes) -> pieces.write(export.getId(), number, bytes)));
        try (file) {
            exports.write(auditId, query, export.getForm(), file, ticket::count);
        }
        export.succeed(ticket.written(), file.digest(), clock.instant());
        notices.ended(export);
    }

    private static Account requester(KeptExport export) {
        Account account = export.getRequestedBy();
        if (account.isDisabled()) {
            throw new NoSuchElementException("The account %s is disabled".formatted(account));
        }
        return account;
    }
}

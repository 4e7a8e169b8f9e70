package org.portledger.scan;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;

/** The way a file becomes a scan with its hosts and observations. */
@ApplicationScoped
public class ScanIntake {

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/readers")
    ManagedExecutorService executor;

    @Inject
    ScanReaders readers;

    @Inject
    Scans scans;

    /**
     * Makes a scan of {@code content} in the caller's transaction: there is the whole of it or none.
     * If another transaction is making a scan of the same bytes in the same audit, this waits for its end. Two that make
     * large scans of the same hosts in one audit could lock each other out; their callers see to it that there is one.
     *
     * @param packed what the content came in, if the scan is to say what is missing of it; null for nothing to say
     * @param whenRead called when the content is read and only the database has to work on
     * @throws InvalidScanFileException     if no scan can be made of the content
     * @throws ScanAlreadyImportedException if the audit holds a scan of the same bytes; nothing was written, and the
     *                                      transaction can go on
     * @throws IOException                  if the content cannot be read
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = ScanAlreadyImportedException.class)
    public Scan take(IntakeRequest request, ScanContent content, PackedFile packed, Runnable whenRead)
            throws IOException {
        try {
            ScanReader reader = readers.of(content);
            Scan scan = claim(request.as(reader.format()), content.fileName(), reader.format());
            fill(scan, reader, content, packed, request.origin(), whenRead);
            return scan;
        } catch (SQLException e) {
            throw new PersistenceException(content.fileName() + " cannot be stored", e);
        }
    }

    /** Makes the scan's row before anything is read, so that the unique key decides between two at once. */
    private Scan claim(IntakeRequest request, String fileName, ScanFormat format) {
        List<Long> id = em.unwrap(Session.class)
                .createNativeQuery("""
                        insert into scan (audit_id, import_id, file_name, member, sha256, size, format, day, stated_host,
                                          stated_time, imported_by, imported_at, hosts, observations)
                        values (:audit, :import, :name, :member, :sha256, :size, :format, :day, :host,
                                :time, :account, :now, 0, 0)
                        on conflict on constraint scan_once_in_audit do nothing
                        returning id
                        """, Long.class)
                .setParameter("audit", request.auditId())
                .setParameter("import", request.importId(), Long.class)
                .setParameter("name", fileName)
                .setParameter("member", request.member(), String.class)
                .setParameter("sha256", request.digest().sha256())
                .setParameter("size", request.digest().size())
                .setParameter("format", format.name())
                .setParameter("day", ScanTimes.UNKNOWN.day(request.requestedAt()))
                .setParameter("host", request.origin().hostText(), String.class)
                .setParameter("time", request.origin().time(), Instant.class)
                .setParameter("account", request.accountId())
                .setParameter("now", request.requestedAt())
                .getResultList();
        if (id.isEmpty()) {
            throw new ScanAlreadyImportedException(
                    fileName, scans.find(request).orElseThrow().getId());
        }
        return em.find(Scan.class, id.get(0));
    }

    private void fill(
            Scan scan,
            ScanReader reader,
            ScanContent content,
            PackedFile packed,
            StatedOrigin origin,
            Runnable whenRead)
            throws IOException, SQLException {
        Notices notices = new Notices(scan.getId());
        ToldHosts told = new ToldHosts(content.fileName(), origin, notices);
        try (Connection connection = dataSource.getConnection()) {
            ScanTables tables = new ScanTables(connection, scan.getAuditId(), scan.getId());
            store(tables, batches -> told.read(reader, content, batches));
            if (packed != null) {
                packed.tell(notices);
            }
            content.tell(notices);
            whenRead.run();
            ScanTables.Counts counts = tables.finish();
            told.noticeRepeated(counts);
            told.noticeUnusedHost(reader.format());
            scan.tell(told.header(), told.times(scan.getImportedAt()), counts);
        }
        notices.all().forEach(em::persist);
        em.flush();
    }

    /** The reading has a thread of its own; the transaction stays on this one. */
    private void store(ScanTables tables, ReadAhead.Reading reading) throws IOException, SQLException {
        try (ReadAhead ahead = ReadAhead.begin(executor, reading)) {
            for (HostBatch batch = ahead.next(); batch != null; batch = ahead.next()) {
                tables.store(batch);
            }
        }
    }
}

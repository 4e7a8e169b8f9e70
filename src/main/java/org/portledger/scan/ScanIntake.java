package org.portledger.scan;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The way a file becomes a scan with its hosts and observations. */
@ApplicationScoped
public class ScanIntake {

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    @Inject
    ScanReaders readers;

    @Inject
    Scans scans;

    @Inject
    UnpackLimits limits;

    @Inject
    Clock clock;

    /**
     * Imports {@code file} into an audit, in the caller's transaction: there is the whole import or none of it.
     * If another transaction is importing the same bytes into the same audit, this waits for its end.
     *
     * @throws InvalidScanFileException     if no scan can be made of the file
     * @throws ScanAlreadyImportedException if the audit holds a scan of the same bytes; nothing was written, and the
     *                                      transaction can go on
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = ScanAlreadyImportedException.class)
    public Scan take(long auditId, long accountId, ReceivedFile file, StatedOrigin origin) {
        try {
            PackedFile packed = PackedFile.open(file.name(), file::open, limits);
            ScanContent content = only(packed, file.name()).content();
            ScanReader reader = readers.of(content);
            Scan scan = claim(auditId, accountId, file, reader.format());
            fill(scan, reader, content, packed, origin);
            return scan;
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " was received, but cannot be read back", e);
        } catch (SQLException e) {
            throw new PersistenceException(file.name() + " cannot be stored", e);
        }
    }

    private static ScanFile only(PackedFile packed, String fileName) {
        int count = packed.files().size();
        if (count > 1) {
            throw new InvalidScanFileException(
                    fileName, "the archive holds %d files; import them one by one".formatted(count));
        }
        return packed.files().get(0);
    }

    /** Makes the scan's row before anything is read, so that the unique key decides between two at once. */
    private Scan claim(long auditId, long accountId, ReceivedFile file, ScanFormat format) {
        Instant now = clock.instant();
        List<?> id = em.createNativeQuery("""
                        insert into scan (audit_id, file_name, sha256, size, format, day,
                                          imported_by, imported_at, hosts, observations)
                        values (:audit, :name, :sha256, :size, :format, :day, :account, :now, 0, 0)
                        on conflict on constraint scan_once_in_audit do nothing
                        returning id
                        """, Long.class)
                .setParameter("audit", auditId)
                .setParameter("name", file.name())
                .setParameter("sha256", file.sha256())
                .setParameter("size", file.size())
                .setParameter("format", format.name())
                .setParameter("day", ScanTimes.UNKNOWN.day(now))
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList();
        if (id.isEmpty()) {
            Scan first = scans.find(auditId, file.sha256()).orElseThrow();
            throw new ScanAlreadyImportedException(file.name(), first.getId());
        }
        return em.find(Scan.class, id.get(0));
    }

    private void fill(Scan scan, ScanReader reader, ScanContent content, PackedFile packed, StatedOrigin origin)
            throws IOException, SQLException {
        Notices notices = new Notices(scan.getId());
        try (Connection connection = dataSource.getConnection();
                Staging staging = new Staging(connection, content.fileName(), origin, notices)) {
            reader.read(content, staging);
            packed.tell(notices);
            content.tell(notices);
            staging.finish();
            ScanTables.Counts counts = new ScanTables(connection, scan.getAuditId()).fill(scan.getId());
            staging.noticeRepeated(counts);
            scan.tell(staging.header(), staging.times(scan.getImportedAt()), counts);
        }
        notices.all().forEach(em::persist);
        em.flush();
    }
}

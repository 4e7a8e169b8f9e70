package org.portledger.audit;

import java.sql.SQLException;
import java.util.List;
import org.portledger.scan.Scan;

/**
 * The temporary table {@code judged_anew}: what the scans of an import changed of verdicts and severities. People may have
 * relied on them, so that it leaves a trail, and only after the last scan of an archive: whoever else judges in the audit
 * waits from then on, and would have findings locked that a later scan is about.
 */
final class JudgedAnew {

    private static final String CREATE = """
            create temporary table judged_anew (
                scan_id    bigint not null,
                finding_id bigint not null,
                field      text   not null,
                old_value  text   not null,
                new_value  text   not null
            ) on commit drop""";

    private static final String ENTRIES =
            "select finding_id, field, old_value, new_value from judged_anew where scan_id = ?";

    private JudgedAnew() {}

    /** Makes the table, before the first scan is reconciled. */
    static void begin(Statements sql) throws SQLException {
        sql.execute(CREATE);
    }

    /** Leaves the trail of each of the scans, in their order. */
    static void record(Statements sql, List<Scan> scans) throws SQLException {
        sql.execute("analyze judged_anew");
        for (Scan scan : scans) {
            var trail = new TrailEntries(sql, scan.getAuditId());
            String reason = "Scan %d (%s) of %s".formatted(scan.getId(), scan.getFileName(), scan.getDay());
            trail.append(
                    trail.change(scan.getImportedBy(), scan.getImportedAt(), reason),
                    SqlPart.of(ENTRIES, scan.getId()));
        }
    }
}

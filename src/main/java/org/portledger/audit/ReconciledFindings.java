package org.portledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.portledger.scan.Scan;

/**
 * The findings of one scan, written with SQL for whole sets.
 * By the scans' own time, not by the order of import, the newest scan tells what listens, and the oldest when it began.
 *
 * @param added     findings that are new in the audit
 * @param byVerdict how many open ports got each verdict; those that none got are left out
 */
record ReconciledFindings(
        long appeared, long back, long unchanged, long gone, long unverified, Map<Verdict, Long> byVerdict) {

    /** A verdict that people may have relied on does not change without a trace. */
    private static final String RECORD_CHANGES = """
            insert into finding_change (finding_id, changed_at, changed_by, field, old_value, new_value, reason)
            select f.id, s.imported_at, s.imported_by, 'VERDICT', f.verdict, j.verdict,
                   'Scan ' || s.id || ' (' || s.file_name || ') of ' || s.day
            from %s
            join scan s on s.id = o.scan_id
            join finding f on f.audit_id = s.audit_id and f.host_id = o.host_id
                          and f.transport = o.transport and f.port = o.port
            where s.id = ? and f.last_seen <= ? and f.verdict <> j.verdict""".formatted(JudgementTable.OPEN_PORTS_JUDGED);

    /** What a newer scan told is kept. A row that was inserted, and not updated, has no xmax. */
    private static final String WRITE = """
            with written as (
                insert into finding (
                    audit_id, host_id, transport, port,
                    verdict, verdict_day, registry_day, basis, unauthorized_use, severity,
                    evidence, service_name, tunnel, product, product_version, extra_info,
                    first_scan_id, last_scan_id, first_seen, last_seen)
                select s.audit_id, o.host_id, o.transport, o.port,
                       j.verdict, s.day, ?, j.basis, j.unauthorized_use, j.severity,
                       o.evidence, o.service_name, o.tunnel, o.product, o.version, o.extra_info,
                       s.id, s.id, t.at, t.at
                from %s
                join scan s on s.id = o.scan_id
                cross join (select ?::timestamptz as at) t
                where s.id = ?
                on conflict on constraint finding_once_in_audit do update set
                    verdict          = excluded.verdict,
                    verdict_day      = excluded.verdict_day,
                    registry_day     = excluded.registry_day,
                    basis            = excluded.basis,
                    unauthorized_use = excluded.unauthorized_use,
                    severity         = excluded.severity,
                    evidence         = excluded.evidence,
                    service_name     = excluded.service_name,
                    tunnel           = excluded.tunnel,
                    product          = excluded.product,
                    product_version  = excluded.product_version,
                    extra_info       = excluded.extra_info,
                    last_scan_id     = excluded.last_scan_id,
                    last_seen        = excluded.last_seen,
                    version          = finding.version + (finding.verdict <> excluded.verdict)::integer
                where finding.last_seen <= excluded.last_seen
                returning xmax = 0 as is_new)
            select count(*) from written where is_new""".formatted(JudgementTable.OPEN_PORTS_JUDGED);

    private static final String SEE_EARLIER = """
            update finding f
            set first_scan_id = s.id, first_seen = t.at
            from scan s
            join observation o on o.scan_id = s.id and o.state = 'OPEN'
            cross join (select ?::timestamptz as at) t
            where s.id = ? and f.audit_id = s.audit_id and f.host_id = o.host_id
              and f.transport = o.transport and f.port = o.port and f.first_seen > t.at""";

    /** @param registryDay of the newest copy of the registry that {@code reconciliation} knows */
    static ReconciledFindings write(
            Connection connection, Scan scan, Reconciliation reconciliation, LocalDate registryDay)
            throws SQLException {
        Map<Verdict, Long> byVerdict = JudgementTable.fill(connection, scan.getId(), reconciliation);
        OffsetDateTime at = time(scan).atOffset(ZoneOffset.UTC);
        update(connection, RECORD_CHANGES, scan.getId(), at);
        long added = count(connection, WRITE, registryDay, at, scan.getId());
        update(connection, SEE_EARLIER, at, scan.getId());
        long known = byVerdict.values().stream().mapToLong(Long::longValue).sum() - added;
        return new ReconciledFindings(added, 0, known, 0, 0, byVerdict);
    }

    /** When the scan saw what it saw; where its file does not tell, the import is the best bound there is. */
    private static Instant time(Scan scan) {
        return scan.getStartedAt() == null ? scan.getImportedAt() : scan.getStartedAt();
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters).executeUpdate();
        }
    }

    private static long count(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = set(statement, parameters).executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static PreparedStatement set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}

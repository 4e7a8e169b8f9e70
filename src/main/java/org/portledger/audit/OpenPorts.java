package org.portledger.audit;

import java.sql.SQLException;
import org.portledger.scan.Scan;

/**
 * The temporary tables of what a scan saw open and of what is known of the same ports: {@code open_port}, and
 * {@code other_sight}, what the newest scan from the other side of the host saw there. All later statements start from
 * them: the planner knows nothing of rows that this transaction wrote into the large tables, and takes a million of them
 * for one. They end with {@link #empty} or with the transaction.
 */
final class OpenPorts {

    private static final String OPEN_PORT = """
            select host_id, transport, port, evidence, service_name, tunnel, product, version, extra_info, process, exposure
            from observation
            where scan_id = ? and state = 'OPEN'""";

    private static final String OTHER_SIGHT = """
            select f.id as finding_id, s.id as scan_id, s.day, s.seen_at, s.sha256, o.transport, o.port, o.evidence,
                   o.service_name, o.tunnel, o.product, o.version, o.extra_info, o.process
            from open_port p
            join finding f on f.id = finding_id(p.host_id, p.transport, p.port)
            join scan s on s.id = f.%1$s_scan_id
            join observation o on o.scan_id = s.id and o.host_id = p.host_id
                              and o.transport = p.transport and o.port = p.port
            where ?""";

    private OpenPorts() {}

    /**
     * Makes and fills the tables.
     *
     * @param firstOfAudit whether nothing is known of any port, and need not be looked for
     */
    static void fill(Statements sql, Scan scan, boolean firstOfAudit) throws SQLException {
        sql.refill("open_port", OPEN_PORT, scan.getId());
        sql.execute("analyze open_port");
        SideOfHost other = SideOfHost.of(scan.getFormat()).other();
        sql.refill("other_sight", OTHER_SIGHT.formatted(other.column()), !firstOfAudit);
        sql.execute("analyze other_sight");
    }

    static void empty(Statements sql) throws SQLException {
        sql.empty("open_port", "other_sight");
    }
}

package org.portledger.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings what {@link Staging} took into the tables of hosts and observations: a few statements over all rows at once. */
final class ScanTables {

    private final Connection connection;
    private final long auditId;

    ScanTables(Connection connection, long auditId) {
        this.connection = connection;
        this.auditId = auditId;
    }

    /**
     * How much there was.
     *
     * @param hosts        that the scan met, each once
     * @param observations of those hosts, each port once
     */
    record Counts(int hosts, int observations) {}

    /** Fills the tables for the scan {@code scanId}, whose row must be there, and drops what was staged. */
    Counts fill(long scanId) throws SQLException {
        execute("analyze intake");
        addHosts();
        numberHosts();
        addNames();
        Counts counts = new Counts(countHosts(), addObservations(scanId));
        execute("drop table intake, intake_host");
        return counts;
    }

    /** In one order, so that two imports into the same audit wait for each other and never deadlock. */
    private void addHosts() throws SQLException {
        update("""
                insert into host (audit_id, address, zone)
                select distinct ?::bigint, address, zone from intake where address is not null
                order by address, zone
                on conflict on constraint host_once_in_audit do nothing
                """, auditId);
    }

    private void numberHosts() throws SQLException {
        update("""
                create temporary table intake_host on commit drop as
                select i.host, h.id
                from intake i
                join host h on h.audit_id = ? and h.address = i.address and h.zone = i.zone
                """, auditId);
        execute("analyze intake_host");
    }

    private void addNames() throws SQLException {
        execute("""
                insert into host_name (host_id, name)
                select distinct h.id, i.name
                from intake i
                join intake_host h on h.host = i.host
                where i.name is not null
                order by h.id, i.name
                on conflict do nothing
                """);
    }

    /** Of a port told twice, the better evidence counts, then the surer state, then what was told first (ctid). */
    private int addObservations(long scanId) throws SQLException {
        return update("""
                insert into observation (scan_id, host_id, transport, port, state, evidence,
                                         service_name, tunnel, product, version, extra_info, reason)
                select distinct on (h.id, i.transport, i.port)
                       ?::bigint, h.id, i.transport, i.port, i.state, i.evidence,
                       i.service_name, i.tunnel, i.product, i.version, i.extra_info, i.reason
                from intake i
                join intake_host h on h.host = i.host
                where i.port is not null
                order by h.id, i.transport, i.port,
                         case i.evidence when 'OWNER' then 1 when 'PROBED' then 2 else 3 end,
                         i.state,
                         i.ctid
                """, scanId);
    }

    private int countHosts() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(distinct id) from intake_host")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql, long parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, parameter);
            return statement.executeUpdate();
        }
    }
}

package org.portledger.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings what {@link Staging} took into the tables of hosts and observations: a few statements over all rows at once. */
final class ScanTables {

    private static final String ADD_OBSERVATIONS = """
            insert into observation (scan_id, host_id, transport, port, state, evidence,
                                     service_name, tunnel, product, version, extra_info, reason,
                                     scripts, bind, exposure, process, process_user, line)
            select %s
                   ?::bigint, h.id, i.transport, i.port, i.state, i.evidence,
                   i.service_name, i.tunnel, i.product, i.version, i.extra_info, i.reason,
                   i.scripts, i.bind, i.exposure, i.process, i.process_user, i.line
            from intake i
            join intake_host h on h.host = i.host
            where i.port is not null
            %s""";

    private static final String ONCE_EACH = "distinct on (h.id, i.transport, i.port)";

    /** Of a port told twice, the better evidence counts, then the surer state, then what was told first (ctid). */
    private static final String THE_BEST_FIRST = """
            order by h.id, i.transport, i.port,
                     case i.evidence when 'OWNER' then 1 when 'PROBED' then 2 else 3 end,
                     i.state,
                     i.ctid""";

    private final Connection connection;
    private final long auditId;

    ScanTables(Connection connection, long auditId) {
        this.connection = connection;
        this.auditId = auditId;
    }

    /**
     * How much there was.
     *
     * @param hosts        that the scan met or tried to, each once
     * @param observations of those hosts, each port once
     */
    record Counts(int hosts, int observations) {}

    /**
     * Fills the tables for the scan {@code scanId}, whose row must be there, and drops what was staged.
     *
     * @param portsInOrder whether the ports of each host were told in their order, none of them twice
     */
    Counts fill(long scanId, boolean portsInOrder) throws SQLException {
        // a million rows are sorted and grouped; only as many at once as there are workers
        execute("set local work_mem = '64MB'");
        execute("analyze intake (host, address, zone, name, transport, port)");
        addHosts();
        numberHosts();
        addNames();
        addCoverage(scanId);
        Counts counts = new Counts(addScanHosts(scanId), addObservations(scanId, portsInOrder));
        execute("drop table intake, intake_host, intake_coverage, intake_repeated");
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
                select i.host, h.id, i.up, i.coverage
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

    /** The ids are drawn first, because an INSERT cannot tell which of its rows came from which. */
    private void addCoverage(long scanId) throws SQLException {
        execute("""
                create temporary table intake_coverage on commit drop as
                select coverage, nextval(pg_get_serial_sequence('coverage', 'id')) as id, tcp, udp, sctp, dccp
                from intake where host is null
                """);
        update("""
                insert into coverage (id, scan_id, tcp, udp, sctp, dccp) overriding system value
                select id, ?, tcp, udp, sctp, dccp from intake_coverage
                """, scanId);
    }

    /**
     * A host that the file tells several times was met if one of them says so. Its coverage is then what they tested
     * together; where that is more than one set, it gets a row of its own.
     */
    private int addScanHosts(long scanId) throws SQLException {
        update("""
                create temporary table intake_repeated on commit drop as
                select h.id as host_id, nextval(pg_get_serial_sequence('coverage', 'id')) as coverage_id,
                       range_agg(c.tcp) as tcp, range_agg(c.udp) as udp, range_agg(c.sctp) as sctp, range_agg(c.dccp) as dccp,
                       ?::bigint as scan_id
                from intake_host h
                join intake_coverage c on c.coverage = h.coverage
                group by h.id
                having count(distinct h.coverage) > 1
                """, scanId);
        execute("""
                insert into coverage (id, scan_id, tcp, udp, sctp, dccp) overriding system value
                select coverage_id, scan_id, tcp, udp, sctp, dccp from intake_repeated
                """);
        return update("""
                insert into scan_host (scan_id, host_id, up, coverage_id)
                select ?, h.id, bool_or(h.up), coalesce(min(r.coverage_id), min(c.id))
                from intake_host h
                left join intake_coverage c on c.coverage = h.coverage
                left join intake_repeated r on r.host_id = h.id
                group by h.id
                order by h.id
                """, scanId);
    }

    /** Nothing is told twice where no host is and its ports come in order: then there is nothing to sort. */
    private int addObservations(long scanId, boolean portsInOrder) throws SQLException {
        return portsInOrder && isEachHostToldOnce()
                ? update(ADD_OBSERVATIONS.formatted("", ""), scanId)
                : update(ADD_OBSERVATIONS.formatted(ONCE_EACH, THE_BEST_FIRST), scanId);
    }

    private boolean isEachHostToldOnce() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) = count(distinct id) from intake_host")) {
            row.next();
            return row.getBoolean(1);
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

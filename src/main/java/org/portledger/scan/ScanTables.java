package org.portledger.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostBatch.NumberedCoverage;
import org.portledger.scan.HostBatch.ToldHost;

/**
 * Brings the hosts of a scan and what was seen on them into the tables, batch after batch.
 *
 * <p>The observations of a host go straight to where they belong, if this is the first that the scan tells of it, and if no
 * port is told twice; that is so for nearly all hosts of nearly all scans. The others wait in the temporary table
 * {@code intake} until everything was told, and then the best evidence counts. What concerns hosts as a whole waits there
 * in any case.
 */
final class ScanTables {

    private static final String TEMPORARY = """
            create temporary table if not exists intake (
                host integer, transport text collate "C", port integer, state text collate "C", evidence text collate "C",
                service_name text, tunnel text, product text, version text, extra_info text, reason text,
                scripts text, bind text, exposure text, process text, process_user text, line bigint
            ) on commit drop;
            create temporary table if not exists intake_host (host integer, id bigint, up boolean, coverage integer) on commit drop;
            create temporary table if not exists intake_name (host_id bigint, name text collate "C") on commit drop;
            create temporary table if not exists intake_coverage (
                coverage integer, tcp int4multirange, udp int4multirange, sctp int4multirange, dccp int4multirange,
                id bigint default nextval(pg_get_serial_sequence('coverage', 'id'))
            ) on commit drop;
            create temporary table if not exists intake_repeated (
                host_id bigint, coverage_id bigint, tcp int4multirange, udp int4multirange, sctp int4multirange,
                dccp int4multirange, scan_id bigint
            ) on commit drop""";

    /**
     * Of a port told twice, the better evidence counts, then the surer state, then what was told first; that is in the table
     * already, if it is not here (ctid).
     */
    private static final String ADD_WAITING = """
            insert into observation (scan_id, host_id, %1$s)
            select distinct on (h.id, i.transport, i.port)
                   ?::bigint, h.id, %1$s
            from intake i
            join intake_host h on h.host = i.host
            order by h.id, i.transport, i.port, %2$s, i.state, i.ctid
            on conflict on constraint observation_pkey do update
            set (%1$s) = row (%3$s)
            where (%4$s, observation.state) > (%5$s, excluded.state)""".formatted(
                    HostBatch.COLUMNS,
                    rank("i"),
                    HostBatch.COLUMNS.replaceAll("(\\w+)", "excluded.$1"),
                    rank("observation"),
                    rank("excluded"));

    private final Connection connection;
    private final long scanId;
    private final HostIds hostIds;
    private final CopyRows observations = new CopyRows();
    private final CopyRows waiting = new CopyRows();
    private final CopyRows hosts = new CopyRows();
    private final CopyRows names = new CopyRows();
    private final CopyRows coverages = new CopyRows();
    private int direct; // observations that did not wait
    private boolean someWait;

    /** Lower is better. */
    private static String rank(String table) {
        return "case %s.evidence when 'OWNER' then 1 when 'PROBED' then 2 else 3 end".formatted(table);
    }

    /** @param scanId whose row is there already */
    ScanTables(Connection connection, long auditId, long scanId) throws SQLException {
        this.connection = connection;
        this.scanId = scanId;
        hostIds = new HostIds(connection, auditId);
        execute(TEMPORARY);
    }

    /**
     * How much there was.
     *
     * @param hosts        that the scan met or tried to, each once
     * @param observations of those hosts, each port once
     */
    record Counts(int hosts, int observations) {}

    void store(HostBatch batch) throws SQLException {
        List<ToldHost> ended =
                batch.hosts().stream().filter(host -> host.address() != null).toList();
        long[] ids = hostIds.of(ended.stream().map(ToldHost::address).toList());
        // by their ids, so that the rows come as the index has them
        IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> ids[i]))
                .forEach(i -> add(ended.get(i), ids[i], batch.observations()));
        batch.hosts().stream().filter(host -> host.address() == null).forEach(part -> wait(part, batch.observations()));
        batch.coverages().forEach(this::add);
        observations.send(connection, "observation (scan_id, host_id, " + HostBatch.COLUMNS + ")");
        waiting.send(connection, "intake (host, " + HostBatch.COLUMNS + ")");
        hosts.send(connection, "intake_host (host, id, up, coverage)");
        names.send(connection, "intake_name (host_id, name)");
        coverages.send(connection, "intake_coverage (coverage, tcp, udp, sctp, dccp)");
    }

    private void add(ToldHost host, long id, CopyRows told) {
        hosts.add(host.number()).add(id).add(host.up()).add(host.coverage()).end();
        host.names().forEach(name -> names.add(id).add(name).end());
        if (hostIds.isFirst(id) && host.isPlain()) {
            direct += append(observations, scanId + "\t" + id, told, host);
        } else {
            wait(host, told);
        }
    }

    private void wait(ToldHost host, CopyRows told) {
        someWait |= append(waiting, Integer.toString(host.number()), told, host) > 0;
    }

    /** Adds the host's rows to {@code rows}, each with the same beginning; returns how many. */
    private static int append(CopyRows rows, String beginning, CopyRows told, ToldHost host) {
        int count = 0;
        for (int start = host.start(); start < host.end(); count++) {
            int end = told.endOfRow(start);
            rows.addRow(beginning, told, start, end);
            start = end;
        }
        return count;
    }

    private void add(NumberedCoverage tested) {
        coverages.add(tested.number());
        for (TransportProtocol transport : TransportProtocol.values()) {
            coverages.add(tested.coverage().of(transport).toMultirange());
        }
        coverages.end();
    }

    /** Everything was told: brings what waits to where it belongs. */
    Counts finish() throws SQLException {
        // a million rows are sorted and grouped; only as many at once as there are workers
        execute("set local work_mem = '64MB'");
        execute("analyze intake_host, intake_name (host_id)");
        addNames();
        addCoverage();
        int met = addScanHosts();
        int seen = someWait ? addWaiting() : direct;
        execute("truncate intake, intake_host, intake_name, intake_coverage, intake_repeated");
        return new Counts(met, seen);
    }

    private void addNames() throws SQLException {
        execute("""
                insert into host_name (host_id, name)
                select distinct host_id, name from intake_name
                order by host_id, name
                on conflict do nothing
                """);
    }

    private void addCoverage() throws SQLException {
        update("""
                insert into coverage (id, scan_id, tcp, udp, sctp, dccp) overriding system value
                select id, ?, tcp, udp, sctp, dccp from intake_coverage
                """);
    }

    /**
     * A host that the file tells several times was met if one of them says so. Its coverage is then what they tested
     * together; where that is more than one set, it gets a row of its own.
     */
    private int addScanHosts() throws SQLException {
        update("""
                insert into intake_repeated (host_id, coverage_id, tcp, udp, sctp, dccp, scan_id)
                select h.id as host_id, nextval(pg_get_serial_sequence('coverage', 'id')) as coverage_id,
                       range_agg(c.tcp) as tcp, range_agg(c.udp) as udp, range_agg(c.sctp) as sctp, range_agg(c.dccp) as dccp,
                       ?::bigint as scan_id
                from intake_host h
                join intake_coverage c on c.coverage = h.coverage
                group by h.id
                having count(distinct h.coverage) > 1
                """);
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
                """);
    }

    private int addWaiting() throws SQLException {
        execute("analyze intake (host, transport, port)");
        update(ADD_WAITING);
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from observation where scan_id = ?")) {
            count.setLong(1, scanId);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param sql whose only parameter is the scan's id */
    private int update(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, scanId);
            return statement.executeUpdate();
        }
    }
}

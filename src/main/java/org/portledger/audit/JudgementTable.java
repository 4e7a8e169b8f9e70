package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.PortState;

/**
 * The temporary table {@code judgement}: what the reconciliation makes of each combination of port and service that a
 * scan saw open. A scan can have millions of open ports, but few combinations. Only those pass through Java, some
 * thousands at a time; SQL brings them to all the ports. The table ends with the transaction.
 */
final class JudgementTable {

    /** Brings each open port ({@code o}) its judgement ({@code j}). */
    static final String OPEN_PORTS_JUDGED = """
            observation o
            join judgement j on j.transport = o.transport and j.port = o.port and j.evidence = o.evidence
                            and j.service_name = coalesce(o.service_name, '') and j.tunnel = coalesce(o.tunnel, '')
                            and o.state = 'OPEN'
            """;

    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String CREATE = """
            create temporary table judgement (
                transport        text     not null,
                port             integer  not null,
                evidence         text     not null,
                service_name     text     not null, -- empty for none, so that rows can be joined by equality
                tunnel           text     not null, -- likewise
                verdict          text     not null,
                basis            bigint[] not null,
                unauthorized_use boolean  not null,
                severity         text     not null
            ) on commit drop""";

    private static final String COMBINATIONS = """
            select transport, port, evidence, service_name, tunnel, count(*) as open_ports
            from observation
            where scan_id = ? and state = '%s'
            group by transport, port, evidence, service_name, tunnel""".formatted(PortState.OPEN);

    private static final String ADD =
            "insert into judgement values (?, ?, ?, coalesce(?, ''), coalesce(?, ''), ?, ?::bigint[], ?, ?)";

    private JudgementTable() {}

    /**
     * Makes and fills the table.
     *
     * @return how many open ports got each verdict; those that none got are left out
     */
    static Map<Verdict, Long> fill(Connection connection, long scanId, Reconciliation reconciliation)
            throws SQLException {
        Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
        try (Statement create = connection.createStatement();
                PreparedStatement combinations = connection.prepareStatement(COMBINATIONS)) {
            create.execute(CREATE);
            combinations.setFetchSize(ROWS_AT_A_TIME); // or the driver would read them all into memory
            combinations.setLong(1, scanId);
            try (ResultSet row = combinations.executeQuery();
                    PreparedStatement add = connection.prepareStatement(ADD)) {
                for (int rows = 1; row.next(); rows++) {
                    Judgement judgement = judge(row, reconciliation);
                    byVerdict.merge(judgement.verdict(), row.getLong("open_ports"), Long::sum);
                    add(row, judgement, add);
                    if (rows % ROWS_AT_A_TIME == 0) {
                        add.executeBatch();
                    }
                }
                add.executeBatch();
            }
            create.execute("analyze judgement"); // the planner knows nothing of a table this young
        }
        return byVerdict;
    }

    private static Judgement judge(ResultSet row, Reconciliation reconciliation) throws SQLException {
        var port = new Port(row.getInt("port"), TransportProtocol.valueOf(row.getString("transport")));
        String name = row.getString("service_name");
        var seen = SeenService.named(
                EvidenceGrade.valueOf(row.getString("evidence")),
                name == null ? null : new ServiceName(name),
                row.getString("tunnel"));
        return reconciliation.judge(port, seen);
    }

    private static void add(ResultSet row, Judgement judgement, PreparedStatement add) throws SQLException {
        add.setString(1, row.getString("transport"));
        add.setInt(2, row.getInt("port"));
        add.setString(3, row.getString("evidence"));
        add.setString(4, row.getString("service_name"));
        add.setString(5, row.getString("tunnel"));
        add.setString(6, judgement.verdict().name());
        add.setString(7, array(judgement));
        add.setBoolean(8, judgement.unauthorizedUse());
        add.setString(9, judgement.severity().name());
        add.addBatch();
    }

    /** In the database's own form, such as <code>{17,4}</code>. */
    private static String array(Judgement judgement) {
        return judgement.basis().stream()
                .map(assignment -> assignment.getId().toString())
                .collect(joining(",", "{", "}"));
    }
}

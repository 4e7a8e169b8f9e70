package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.CopyRows;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;
import org.portledger.scan.PortState;

/**
 * The temporary table {@code judgement}: what the reconciliation makes of each combination of day, port and service in
 * {@link OpenPorts}. A scan can have millions of open ports, but few combinations. Only those pass through Java, some
 * thousands at a time; SQL brings them to all the ports.
 */
final class JudgementTable {

    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String CREATE = """
            create temporary table if not exists judgement (
                day              date     not null,
                transport        text     not null,
                port             integer  not null,
                evidence         text     not null,
                service_name     text     not null, -- empty for none, so that rows can be joined by equality
                tunnel           text     not null, -- likewise
                process          text     not null, -- likewise
                verdict          text     not null,
                is_told          boolean  not null, -- whether the evidence tells what listens
                basis            bigint[] not null,
                unauthorized_use boolean  not null,
                severities       text[]   not null -- to be proposed, by Reach
            ) on commit drop""";

    private static final String COMBINATIONS = """
            select day, transport, port, evidence, service_name, tunnel, process, sum(ports) as open_ports
            from (select ?::date as day, transport, port, evidence, service_name, tunnel, process, count(*) as ports
                  from open_port
                  group by transport, port, evidence, service_name, tunnel, process
                  union all
                  select distinct day, transport, port, evidence, service_name, tunnel, process, 0
                  from other_sight) combination
            group by day, transport, port, evidence, service_name, tunnel, process""";

    private final Map<LocalDate, Reconciliation> byDay = new HashMap<>();
    private final RegistryIndex registry;
    private final SeverityTable severities;

    JudgementTable(RegistryIndex registry, SeverityTable severities) {
        this.registry = registry;
        this.severities = severities;
    }

    /**
     * The condition that brings a row of {@link OpenPorts} its judgement.
     *
     * @param day SQL for the day of the scan that saw it
     */
    static String judged(String judgement, String sight, String day) {
        return """
                %1$s.day = %3$s and %1$s.transport = %2$s.transport and %1$s.port = %2$s.port
                and %1$s.evidence = %2$s.evidence and %1$s.service_name = coalesce(%2$s.service_name, '')
                and %1$s.tunnel = coalesce(%2$s.tunnel, '') and %1$s.process = coalesce(%2$s.process, '')""".formatted(judgement, sight, day);
    }

    /** SQL for the severity that a judgement proposes where the port has some exposure, which may be null. */
    static String severity(String judgement, String exposure) {
        return "%s.severities[%s]".formatted(judgement, Reach.positionSql(exposure));
    }

    /**
     * Makes and fills the table.
     *
     * @param day of the scan, in UTC
     * @return how many open ports of the scan got each verdict; those that none got are left out
     */
    Map<Verdict, Long> fill(Connection connection, LocalDate day) throws SQLException {
        Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
        try (Statement create = connection.createStatement();
                PreparedStatement combinations = connection.prepareStatement(COMBINATIONS)) {
            create.execute(CREATE);
            combinations.setFetchSize(ROWS_AT_A_TIME); // or the driver would read them all into memory
            combinations.setObject(1, day);
            CopyRows rows = new CopyRows();
            try (ResultSet row = combinations.executeQuery()) {
                for (int read = 1; row.next(); read++) {
                    Observation seen = seen(row);
                    Judgement judgement = reconciliation(row).judge(seen);
                    if (row.getLong("open_ports") > 0) {
                        byVerdict.merge(judgement.verdict(), row.getLong("open_ports"), Long::sum);
                    }
                    add(row, judgement, !Reconciliation.servedNames(seen).isEmpty(), rows);
                    if (read % ROWS_AT_A_TIME == 0) {
                        rows.send(connection, "judgement");
                    }
                }
                rows.send(connection, "judgement");
            }
            create.execute("analyze judgement"); // the planner knows nothing of a table this young
        }
        return byVerdict;
    }

    private Reconciliation reconciliation(ResultSet row) throws SQLException {
        return byDay.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new Reconciliation(registry, day));
    }

    /** What of an observation makes a difference to its verdict. */
    private static Observation seen(ResultSet row) throws SQLException {
        var port = new Port(row.getInt("port"), TransportProtocol.valueOf(row.getString("transport")));
        var evidence = EvidenceGrade.valueOf(row.getString("evidence"));
        String name = row.getString("service_name");
        String process = row.getString("process");
        return new Observation(
                port,
                PortState.OPEN,
                evidence,
                name == null ? null : new ServiceName(name),
                row.getString("tunnel"),
                null,
                null,
                null,
                null,
                null,
                process == null ? null : new LocalSocket("*", process, null),
                0);
    }

    private void add(ResultSet row, Judgement judgement, boolean told, CopyRows rows) throws SQLException {
        rows.add(row.getObject("day", LocalDate.class))
                .add(row.getString("transport"))
                .add(row.getInt("port"))
                .add(row.getString("evidence"))
                .add(Objects.toString(row.getString("service_name"), ""))
                .add(Objects.toString(row.getString("tunnel"), ""))
                .add(Objects.toString(row.getString("process"), ""))
                .add(judgement.verdict())
                .add(told)
                .add(array(judgement.basis().stream().map(Assignment::getId).toList()))
                .add(judgement.unauthorizedUse())
                .add(array(severities.proposals(judgement, EvidenceGrade.valueOf(row.getString("evidence")))))
                .end();
    }

    /** In the database's own form, such as <code>{17,4}</code>. */
    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }
}

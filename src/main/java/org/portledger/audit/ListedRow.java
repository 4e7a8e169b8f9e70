package org.portledger.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Exposure;

/** How a {@link ListedFinding} stands in a row of the database's answer; no row becomes an entity. */
public final class ListedRow {

    /** Of {@code finding f} and {@code host h}. Times in microseconds, days and lists as text: no type is left to guess. */
    public static final String SELECT = """
            select f.id, host(h.address) || case h.zone when '' then '' else '%' || h.zone end as host,
                   (select string_agg(x.name, ' ' order by x.name collate "C") from host_name x where x.host_id = h.id) as names,
                   f.transport, f.port, f.verdict, array_to_string(f.basis, ',') as basis, f.unauthorized_use, f.severity,
                   f.evidence, f.service_name, f.tunnel, f.product, f.product_version, f.extra_info,
                   f.process, f.exposure, f.presence, f.asks_again, f.disposition,
                   cast(f.accepted_until as text) as accepted_until, f.rule_id,
                   (select a.login from account a where a.id = f.assignee_id) as assignee,
                   cast(f.due_day as text) as due_day, nullif(array_to_string(f.tags, ' '), '') as tags,
                   cast(extract(epoch from f.first_seen) * 1000000 as bigint) as first_seen,
                   cast(extract(epoch from f.last_seen) * 1000000 as bigint) as last_seen,
                   cast(f.verdict_day as text) as verdict_day, cast(f.registry_day as text) as registry_day,
                   f.evidence_scan_id, (select s.sha256 from scan s where s.id = f.evidence_scan_id) as sha256
            """;

    private final Tuple row;
    private final RegistryIndex registry;

    public ListedRow(Tuple row, RegistryIndex registry) {
        this.row = row;
        this.registry = registry;
    }

    public ListedFinding read() {
        Port port = new Port(row.get("port", Integer.class), TransportProtocol.valueOf(text("transport")));
        Verdict verdict = Verdict.valueOf(text("verdict"));
        SeenService service = service();
        return new ListedFinding(
                number("id"),
                text("host"),
                text("names"),
                port,
                verdict,
                Explanation.brief(verdict, service, text("process"), basis(port)),
                flag("unauthorized_use"),
                Severity.valueOf(text("severity")),
                service,
                text("process"),
                text("exposure") == null ? null : Exposure.valueOf(text("exposure")),
                Presence.valueOf(text("presence")),
                flag("asks_again"),
                Disposition.valueOf(text("disposition")),
                day("accepted_until"),
                row.get("rule_id", Long.class),
                text("assignee"),
                day("due_day"),
                text("tags"),
                moment("first_seen"),
                moment("last_seen"),
                day("verdict_day"),
                day("registry_day"),
                number("evidence_scan_id"),
                text("sha256"));
    }

    private SeenService service() {
        String name = text("service_name");
        return new SeenService(
                EvidenceGrade.valueOf(text("evidence")),
                name == null ? null : new ServiceName(name),
                text("tunnel"),
                text("product"),
                text("product_version"),
                text("extra_info"));
    }

    private List<Assignment> basis(Port port) {
        String ids = text("basis");
        return ids.isEmpty()
                ? List.of()
                : Explanation.basis(
                        port, Arrays.stream(ids.split(",")).map(Long::valueOf).toList(), registry);
    }

    private String text(String column) {
        return row.get(column, String.class);
    }

    private long number(String column) {
        return row.get(column, Long.class);
    }

    private boolean flag(String column) {
        return row.get(column, Boolean.class);
    }

    private LocalDate day(String column) {
        return text(column) == null ? null : LocalDate.parse(text(column));
    }

    private Instant moment(String column) {
        return Instant.EPOCH.plus(number(column), ChronoUnit.MICROS);
    }
}

package org.portledger.report.diff;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.PortState;

/** How a difference stands in a row of the database's answer. */
final class DiffRow {

    static final String SELECT = """
            select d.kind, d.host_id, host(h.address) || case h.zone when '' then '' else '%' || h.zone end as host,
                   d.transport, d.port, d.is_tested, array_to_string(d.changed, ',') as changed,
                   d.state_before, d.evidence_before, d.service_before, d.product_before, d.version_before, d.process_before,
                   d.state_after, d.evidence_after, d.service_after, d.product_after, d.version_after, d.process_after
            """;

    static final String ORDER = "\norder by h.address, h.zone, d.port, d.transport";

    private DiffRow() {}

    static PortDifference read(Tuple row) {
        return new PortDifference(
                DifferenceKind.valueOf(text(row, "kind")),
                row.get("host_id", Long.class),
                text(row, "host"),
                new Port(row.get("port", Integer.class), TransportProtocol.valueOf(text(row, "transport"))),
                row.get("is_tested", Boolean.class),
                seen(row, "before"),
                seen(row, "after"),
                changed(text(row, "changed")));
    }

    private static SeenPort seen(Tuple row, String when) {
        String state = text(row, "state_" + when);
        return state == null
                ? null
                : new SeenPort(
                        PortState.valueOf(state),
                        EvidenceGrade.valueOf(text(row, "evidence_" + when)),
                        text(row, "service_" + when),
                        text(row, "product_" + when),
                        text(row, "version_" + when),
                        text(row, "process_" + when));
    }

    private static List<ChangedPart> changed(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",")).map(ChangedPart::valueOf).toList();
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}

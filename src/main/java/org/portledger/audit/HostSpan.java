package org.portledger.audit;

import java.sql.SQLException;
import org.portledger.scan.Scan;

/**
 * From the first to the last host of a scan, by their ids, which lie close together for an audit. Statements that join without
 * loops name it, or they would read the findings of all audits. For the others it is hidden from the planner: it takes what
 * it knows too little of for empty, and would go through the whole span for each row.
 */
final class HostSpan {

    private final boolean known;
    private final long first;
    private final long end;

    private HostSpan(boolean known, long first, long end) {
        this.known = known;
        this.first = first;
        this.end = end;
    }

    /** @param known to the planner, which is to join without loops */
    static HostSpan of(Statements sql, Scan scan, boolean known) throws SQLException {
        long[] hosts = sql.numbers(
                "select coalesce(min(host_id), 0), coalesce(max(host_id) + 1, 0) from scan_host where scan_id = ?",
                scan.getId());
        return new HostSpan(known, hosts[0], hosts[1]);
    }

    /** The condition that {@code finding f} is of one of them. */
    String findings() {
        String id = known ? "f.id" : "(f.id + 0)";
        return "%1$s >= finding_id(%2$d, 'TCP', 0) and %1$s < finding_id(%3$d, 'TCP', 0)".formatted(id, first, end);
    }
}

package org.portledger.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.Scan;

/**
 * What one scan did to the findings of its audit.
 *
 * @param appeared   findings that the audit had never met
 * @param back       findings that were not present, and are
 * @param unchanged  other findings that the scan saw
 * @param gone       findings that were not gone, and are
 * @param unverified findings that were present, and are unverified
 * @param byVerdict  how many open ports got each verdict; those that none got are left out
 */
record ReconciledFindings(
        long appeared, long back, long unchanged, long gone, long unverified, Map<Verdict, Long> byVerdict) {

    /** Up to here it does no harm that the planner takes ports with their judgements for one row, and looks for each of them. */
    private static final int FEW = 500;

    /**
     * Writes the findings of a scan, with SQL for whole sets. By the scans' own time, not by the order of import, the
     * newest tell what is there and what listens, and the oldest when it began; see decision 14. What rules say of them is
     * for later, and so is the trail, see {@link JudgedAnew}.
     */
    static ReconciledFindings write(Connection connection, Scan scan, RegistryIndex registry, SeverityTable severities)
            throws SQLException {
        Statements sql = new Statements(connection);
        boolean firstOfAudit = !sql.finds("select 1 from finding where audit_id = ? limit 1", scan.getAuditId());
        OpenPorts.fill(sql, scan, firstOfAudit);
        boolean many = scan.getObservations() > FEW;
        if (many) {
            sql.avoidLoops();
        }
        Map<Verdict, Long> byVerdict = new JudgementTable(registry, severities).fill(connection, scan.getDay());
        HostSpan hosts = HostSpan.of(sql, scan, many);
        SeenFindings seen = new SeenFindings(sql, scan, hosts, registry.registryDay());
        AbsentFindings absent = new AbsentFindings(sql, scan, hosts);
        long back = 0;
        AbsentFindings.Counts missed = AbsentFindings.Counts.NONE;
        long appeared = seen.add(firstOfAudit);
        if (!firstOfAudit) {
            back = seen.update();
            missed = absent.update();
        }
        absent.lookAhead();
        OpenPorts.empty(sql);
        sql.empty("judgement");
        sql.allowLoops();
        long open = byVerdict.values().stream().mapToLong(Long::longValue).sum();
        return new ReconciledFindings(
                appeared, back, open - appeared - back, missed.gone(), missed.unverified(), byVerdict);
    }
}

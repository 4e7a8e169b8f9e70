package org.portledger.audit;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanFormat;

/**
 * The findings that a scan did not see. Whether that means anything is for its coverage to say: a port that was tested and
 * not open is gone; one that was not tested, on a host that the scan met or tried to, is unverified; and of a host that the
 * scan had nothing to do with it says nothing. Neither does what a person wrote down of one port.
 */
final class AbsentFindings {

    /** Of {@code finding f} in {@code coverage c}, which may be missing. */
    private static final String TESTED = """
            coalesce(f.port <@ case f.transport when 'TCP' then c.tcp when 'UDP' then c.udp
                                                when 'SCTP' then c.sctp else c.dccp end, false)""";

    private static final String PRESENCE = """
            presence_of(f.last_seen, m.absent_outside, m.absent_inside, m.untested_outside, m.untested_inside,
                        f.outside_scan_id is null and f.exposure = 'LOOPBACK')""";

    /** What was seen last at the same time as the scan, or later, cannot be missed by it. */
    private static final String MISSED = """
            select f.id as finding_id,
                   f.absent_outside, f.absent_inside, f.untested_outside, f.untested_inside,
                   s.seen_at, f.presence as was,
                   %s as is_tested
            from (select * from scan where id = ?) s
            join scan_host h on h.scan_id = s.id
            left join coverage c on c.id = h.coverage_id
            join finding f on %s and f.host_id = h.host_id
                          and f.id >= finding_id(h.host_id, 'TCP', 0) and f.id < finding_id(h.host_id + 1, 'TCP', 0)
            where f.last_seen < s.seen_at""";

    private static final String MISS = """
            update missed
            set absent_%1$s = case when is_tested then greatest(absent_%1$s, seen_at) else absent_%1$s end,
                untested_%1$s = case when is_tested then untested_%1$s else greatest(untested_%1$s, seen_at) end""";

    private static final String UPDATE = """
            update finding f
            set absent_outside = m.absent_outside, absent_inside = m.absent_inside,
                untested_outside = m.untested_outside, untested_inside = m.untested_inside,
                presence = %1$s
            from missed m
            where %2$s and f.id = m.finding_id""";

    private static final String COUNT = """
            select count(*) filter (where m.was <> 'GONE' and f.presence = 'GONE'),
                   count(*) filter (where m.was = 'PRESENT' and f.presence = 'UNVERIFIED')
            from missed m
            join finding f on %s and f.id = m.finding_id""";

    /** Findings that only this scan saw, and that scans of a later time, imported before it, would have missed. */
    private static final String LOOK_AHEAD = """
            update finding f
            set absent_outside = m.absent_outside, absent_inside = m.absent_inside,
                untested_outside = m.untested_outside, untested_inside = m.untested_inside,
                presence = %1$s
            from (select f.id as finding_id,
                         max(n.seen_at) filter (where t.is_tested and not t.is_inside) as absent_outside,
                         max(n.seen_at) filter (where t.is_tested and t.is_inside) as absent_inside,
                         max(n.seen_at) filter (where not t.is_tested and not t.is_inside) as untested_outside,
                         max(n.seen_at) filter (where not t.is_tested and t.is_inside) as untested_inside
                  from finding f
                  join scan s on s.id = ?
                  join scan n on n.audit_id = s.audit_id and n.seen_at > s.seen_at and n.format <> all (?)
                  join scan_host h on h.scan_id = any (array (select id from scan where audit_id = ? and seen_at > ?))
                                  and h.scan_id = n.id and h.host_id = f.host_id
                  left join coverage c on c.id = h.coverage_id
                  cross join lateral (select %2$s as is_tested, n.format = any (?) as is_inside) t
                  where f.audit_id = ? and f.first_scan_id = s.id and f.last_scan_id = s.id
                  group by f.id) m
            where f.id = m.finding_id""".formatted(PRESENCE, TESTED);

    private final Statements sql;
    private final Scan scan;
    private final HostSpan hosts;

    AbsentFindings(Statements sql, Scan scan, HostSpan hosts) {
        this.sql = sql;
        this.scan = scan;
        this.hosts = hosts;
    }

    /** How many findings turned out gone, and how many unverified. */
    record Counts(long gone, long unverified) {

        static final Counts NONE = new Counts(0, 0);
    }

    /** Notes that the scan did not see findings that were known before it. */
    Counts update() throws SQLException {
        if (!scan.getFormat().speaksOfOtherPorts()) {
            return Counts.NONE;
        }
        sql.refill("missed", MISSED.formatted(TESTED, hosts.findings()), scan.getId());
        sql.execute(MISS.formatted(SideOfHost.of(scan.getFormat()).column()));
        sql.execute("analyze missed");
        sql.execute(UPDATE.formatted(PRESENCE, hosts.findings()));
        long[] counts = sql.numbers(COUNT.formatted(hosts.findings()));
        sql.empty("missed");
        return new Counts(counts[0], counts[1]);
    }

    /** Notes that later scans did not see what this one was the first to see. */
    void lookAhead() throws SQLException {
        if (sql.finds(
                "select 1 from scan where audit_id = ? and seen_at > ? limit 1", scan.getAuditId(), scan.getSeenAt())) {
            String[] silent = formats(format -> !format.speaksOfOtherPorts());
            String[] inside = formats(format -> SideOfHost.of(format) == SideOfHost.INSIDE);
            long audit = scan.getAuditId();
            sql.update(LOOK_AHEAD, scan.getId(), silent, audit, scan.getSeenAt(), inside, audit);
        }
    }

    private static String[] formats(Predicate<ScanFormat> wanted) {
        return Arrays.stream(ScanFormat.values()).filter(wanted).map(Enum::name).toArray(String[]::new);
    }
}

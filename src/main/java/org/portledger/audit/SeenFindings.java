package org.portledger.audit;

import java.sql.SQLException;
import java.time.LocalDate;
import org.portledger.scan.Scan;

/** The findings of the ports that a scan saw open, from {@link OpenPorts} and {@link JudgementTable}. */
final class SeenFindings {

    /** Of the audit's first scan all findings are new, and need not be looked for. */
    private static final String UNKNOWN = """
            where not exists (select from finding f
                              where %s and f.id = finding_id(p.host_id, p.transport, p.port))""";

    private static final String ADD = """
            insert into finding (
                audit_id, host_id, transport, port,
                verdict, verdict_day, registry_day, basis, unauthorized_use, proposed_severity,
                evidence, service_name, tunnel, product, product_version, extra_info, process, exposure,
                first_scan_id, last_scan_id, evidence_scan_id, %1$s_scan_id, first_seen, last_seen)
            select s.audit_id, p.host_id, p.transport, p.port,
                   j.verdict, s.day, ?::date, j.basis, j.unauthorized_use, %3$s as severity,
                   p.evidence, p.service_name, p.tunnel, p.product, p.version, p.extra_info, p.process, p.exposure,
                   s.id, s.id, s.id, s.id, s.seen_at, s.seen_at
            from (select * from scan where id = ?) s
            cross join open_port p
            join judgement j on %2$s""";

    /**
     * Findings that were known, and that no scan from this side saw later: what they will be. What listens is told by the
     * newest scans from both sides: by one that names it before one that does not, then by the newer.
     */
    private static final String SEEN_AGAIN = """
            select f.id as finding_id, f.presence as was, f.verdict as verdict_before,
                   f.proposed_severity as severity_before, w.*, s.seen_at, p.exposure,
                   f.verdict <> w.verdict or f.proposed_severity <> w.severity as is_judged_anew,
                   (f.last_seen, l.sha256) < (s.seen_at, s.sha256) as is_last,
                   presence_of(greatest(f.last_seen, s.seen_at), f.absent_outside, f.absent_inside,
                               f.untested_outside, f.untested_inside,
                               '%1$s' = 'inside' and f.outside_scan_id is null and p.exposure = 'LOOPBACK') as presence,
                   seen_as(w.tunnel, w.service_name, w.product, w.process) as seen_as
            from (select * from scan where id = ?) s
            cross join open_port p
            join finding f on %6$s and f.id = finding_id(p.host_id, p.transport, p.port)
            join judgement j on %2$s
            join scan l on l.id = f.last_scan_id
            left join scan v on v.id = f.%1$s_scan_id
            left join other_sight o on o.finding_id = f.id
            left join judgement jo on %3$s
            cross join lateral (
                select s.id as scan_id, s.day, j.verdict, j.is_told, j.basis, j.unauthorized_use, %4$s as severity,
                       p.evidence, p.service_name, p.tunnel, p.product, p.version, p.extra_info, p.process
                where o.finding_id is null or (j.is_told, s.seen_at, s.sha256) > (jo.is_told, o.seen_at, o.sha256)
                union all
                select o.scan_id, o.day, jo.verdict, jo.is_told, jo.basis, jo.unauthorized_use, %5$s as severity,
                       o.evidence, o.service_name, o.tunnel, o.product, o.version, o.extra_info, o.process
                where o.finding_id is not null
                  and (j.is_told, s.seen_at, s.sha256) <= (jo.is_told, o.seen_at, o.sha256)) w
            where v.id is null or (v.seen_at, v.sha256) < (s.seen_at, s.sha256)""";

    private static final String NOTE = """
            insert into judged_anew (scan_id, finding_id, field, old_value, new_value)
            select ?, a.finding_id, c.field, c.old_value, c.new_value
            from seen_again a
            cross join lateral (values
                ('VERDICT', a.verdict_before, a.verdict),
                ('PROPOSED_SEVERITY', a.severity_before, a.severity)) c (field, old_value, new_value)
            where a.is_judged_anew and c.old_value <> c.new_value""";

    /**
     * Whether people are to judge again: what a scan names is not what they decided on, what was fixed is there, or a newer
     * registry says something new of the port. Where what it names has nothing in common with what they decided on, such as
     * a process and a service, the verdict tells whether it is something else. What a rule decided it decides anew, see
     * {@link RuleDecisions}.
     */
    private static final String ASKS_AGAIN = """
            (f.disposition not in ('NEW', 'IN_TRIAGE')
             and (f.registry_changed is not null
                  or f.rule_id is null
                     and (f.disposition = 'FIXED' and greatest(f.last_seen, a.seen_at) > f.judged_at
                          or case when a.is_told
                               then coalesce(seen_otherwise(f.judged_as, a.seen_as), f.asks_again or f.verdict <> a.verdict)
                               else f.asks_again end)))""";

    private static final String UPDATE = """
            update finding f set
                verdict          = a.verdict,
                verdict_day      = a.day,
                registry_day     = ?::date,
                basis            = a.basis,
                unauthorized_use = a.unauthorized_use,
                proposed_severity = a.severity,
                evidence         = a.evidence,
                service_name     = a.service_name,
                tunnel           = a.tunnel,
                product          = a.product,
                product_version  = a.version,
                extra_info       = a.extra_info,
                process          = a.process,
                exposure         = coalesce(a.exposure, f.exposure),
                evidence_scan_id = a.scan_id,
                %1$s_scan_id     = ?,
                last_scan_id     = case when a.is_last then ? else f.last_scan_id end,
                last_seen        = greatest(f.last_seen, a.seen_at),
                presence         = a.presence,
                asks_again       = %2$s,
                version          = f.version + (a.is_judged_anew or f.asks_again <> %2$s)::integer
            from seen_again a
            where %3$s and f.id = a.finding_id""";

    /** Equal times are told apart by the files, so that the order of import makes no difference. */
    private static final String SEEN_EARLIER = """
            update finding f
            set first_scan_id = s.id, first_seen = s.seen_at
            from open_port p
            cross join (select * from scan where id = ?) s
            where %s and f.id = finding_id(p.host_id, p.transport, p.port)
              and (f.first_seen, (select sha256 from scan where id = f.first_scan_id)) > (s.seen_at, s.sha256)""";

    /** Of a finding that was known: what a listing of its host told last. */
    private static final String EXPOSURE = "coalesce(p.exposure, f.exposure)";

    private final Statements sql;
    private final Scan scan;
    private final HostSpan hosts;
    private final LocalDate registryDay;
    private final String side;

    /** @param registryDay of the newest copy of the registry that the judgements know */
    SeenFindings(Statements sql, Scan scan, HostSpan hosts, LocalDate registryDay) {
        this.sql = sql;
        this.scan = scan;
        this.hosts = hosts;
        this.registryDay = registryDay;
        this.side = SideOfHost.of(scan.getFormat()).column();
    }

    /** Adds those that the audit had never met; returns how many. */
    long add(boolean firstOfAudit) throws SQLException {
        String add = ADD.formatted(
                side, JudgementTable.judged("j", "p", "s.day"), JudgementTable.severity("j", "p.exposure"));
        return firstOfAudit
                ? sql.update(add, registryDay, scan.getId())
                : sql.update(add + "\n" + UNKNOWN.formatted(hosts.findings()), registryDay, scan.getId());
    }

    /** Updates those that it had met, and notes which are {@linkplain JudgedAnew judged anew}; returns how many are back. */
    long update() throws SQLException {
        String seenAgain = SEEN_AGAIN.formatted(
                side,
                JudgementTable.judged("j", "p", "s.day"),
                JudgementTable.judged("jo", "o", "o.day"),
                JudgementTable.severity("j", EXPOSURE),
                JudgementTable.severity("jo", EXPOSURE),
                hosts.findings());
        sql.refill("seen_again", seenAgain, scan.getId());
        sql.execute("analyze seen_again");
        long back = sql.numbers("select count(*) from seen_again where was <> 'PRESENT' and presence = 'PRESENT'")[0];
        String update = UPDATE.formatted(side, ASKS_AGAIN, hosts.findings());
        sql.update(update, registryDay, scan.getId(), scan.getId());
        sql.update(SEEN_EARLIER.formatted(hosts.findings()), scan.getId());
        sql.update(NOTE, scan.getId());
        sql.empty("seen_again");
        return back;
    }
}

package org.portledger.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of the list of audits.
 *
 * @param unsettled findings that still ask for something: all that are not {@link Disposition#isSettled}
 */
public record AuditRow(
        long id,
        String name,
        long teamId,
        String team,
        Instant createdAt,
        long scans,
        long hosts,
        long findings,
        long unsettled) {

    static final String SELECT = """
            select a.id, a.name, t.id as team_id, t.name as team,
                   cast(extract(epoch from a.created_at) * 1000000 as bigint) as created_at,
                   (select count(*) from scan s where s.audit_id = a.id) as scans,
                   (select count(*) from host h where h.audit_id = a.id) as hosts,
                   cast(coalesce(c.findings, 0) as bigint) as findings,
                   cast(coalesce(c.unsettled, 0) as bigint) as unsettled
            from audit a
            join team t on t.id = a.team_id
            left join (select audit_id, sum(findings) as findings,
                              sum(findings) filter (where disposition in (:unsettled)) as unsettled
                       from finding_count
                       where audit_id in (select id from audit where team_id in (:teams))
                       group by audit_id) c on c.audit_id = a.id
            where a.team_id in (:teams)
            order by lower(a.name), a.id""";

    static AuditRow of(Tuple row) {
        return new AuditRow(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("team_id", Long.class),
                row.get("team", String.class),
                Instant.EPOCH.plus(row.get("created_at", Long.class), ChronoUnit.MICROS),
                row.get("scans", Long.class),
                row.get("hosts", Long.class),
                row.get("findings", Long.class),
                row.get("unsettled", Long.class));
    }
}

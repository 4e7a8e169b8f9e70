package org.portledger.audit.query;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.portledger.audit.Severity;

/** Tells everything that a list says of a few hosts. */
final class HostRows {

    /**
     * Each part is looked up for the hosts of one page only. The newest scan that reached a host is looked for from the
     * newest scan on, so that as a rule the first is it.
     */
    private static final String SELECT = """
            select h.id, host(h.address) || case h.zone when '' then '' else '%' || h.zone end as address,
                   (select string_agg(n.name, chr(10) order by n.name)
                    from (select name from host_name where host_id = h.id order by name limit 10) n) as names,
                   (select string_agg(t.tag, chr(10) order by t.tag)
                    from host_tag t where t.host_id = h.id and t.taken_at is null) as tags,
                   f.info, f.low, f.medium, f.high, f.critical,
                   (select cast(extract(epoch from s.seen_at) * 1000000 as bigint)
                    from scan s
                    join scan_host m on m.scan_id = s.id and m.host_id = h.id and m.up
                    where s.audit_id = h.audit_id
                    order by s.seen_at desc
                    limit 1) as last_seen
            from host h
            cross join lateral (
                select count(*) filter (where severity = 'INFO') as info, count(*) filter (where severity = 'LOW') as low,
                       count(*) filter (where severity = 'MEDIUM') as medium,
                       count(*) filter (where severity = 'HIGH') as high,
                       count(*) filter (where severity = 'CRITICAL') as critical
                from finding
                where id >= finding_id(h.id, 'TCP', 0) and id < finding_id(h.id + 1, 'TCP', 0) and presence = 'PRESENT') f
            where h.id in (:ids)""";

    private final EntityManager em;

    HostRows(EntityManager em) {
        this.em = em;
    }

    /** The hosts of those ids, in their order. */
    @SuppressWarnings("unchecked")
    List<HostRow> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of(); // SQL has no empty list
        }
        List<Tuple> rows = em.createNativeQuery(SELECT, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, HostRow> found = rows.stream().map(HostRows::row).collect(toMap(HostRow::id, identity()));
        return ids.stream().map(found::get).toList();
    }

    private static HostRow row(Tuple row) {
        Long lastSeen = row.get("last_seen", Long.class);
        return new HostRow(
                row.get("id", Long.class),
                row.get("address", String.class),
                lines(row.get("names", String.class)),
                lines(row.get("tags", String.class)),
                present(row),
                lastSeen == null ? null : Instant.EPOCH.plus(lastSeen, ChronoUnit.MICROS));
    }

    private static List<String> lines(String joined) {
        return joined == null ? List.of() : joined.lines().toList();
    }

    private static Map<Severity, Long> present(Tuple row) {
        Map<Severity, Long> present = new TreeMap<>(Comparator.reverseOrder());
        for (Severity severity : Severity.values()) {
            long findings = row.get(severity.name().toLowerCase(Locale.ROOT), Long.class);
            if (findings > 0) {
                present.put(severity, findings);
            }
        }
        return present;
    }
}

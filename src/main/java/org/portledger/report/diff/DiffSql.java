package org.portledger.report.diff;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;
import org.portledger.audit.query.HostPattern;

/** The comparison as SQL: the two scans' rows are walked side by side, once. */
final class DiffSql {

    /**
     * Every port that one of the two saw. What one of them does not tell is no change, and a service that was looked up by
     * the port's number is not told.
     */
    private static final String PAIRS = """
            select host_id, transport, port,
                   o.state as state_before, o.evidence as evidence_before, o.label as service_before,
                   o.product as product_before, o.version as version_before, o.process as process_before,
                   n.state as state_after, n.evidence as evidence_after, n.label as service_after,
                   n.product as product_after, n.version as version_after, n.process as process_after,
                   coalesce(o.exposure, n.exposure) is not distinct from 'LOOPBACK' as is_loopback,
                   array_remove(array[
                       case when o.state <> n.state then 'STATE' end,
                       case when o.label <> n.label and o.evidence <> 'GUESSED' and n.evidence <> 'GUESSED' then 'SERVICE' end,
                       case when o.product <> n.product then 'PRODUCT' end,
                       case when o.version <> n.version then 'VERSION' end,
                       case when o.process <> n.process then 'PROCESS' end], null) as changed
            from (select *, coalesce(tunnel || '/', '') || service_name as label
                  from observation where scan_id = :before) o
            full join (select *, coalesce(tunnel || '/', '') || service_name as label
                       from observation where scan_id = :after) n using (host_id, transport, port)""";

    /** Whether the scan that did not see the port tested it; from outside nobody can miss what only its host can reach. */
    private static final String TESTED = """
            select p.*,
                   p.state_before is not null and p.state_after is not null
                   or coalesce(p.port <@ case p.transport when 'TCP' then c.tcp when 'UDP' then c.udp
                                                          when 'SCTP' then c.sctp else c.dccp end, false)
                      and not (p.is_loopback
                               and case when p.state_before is null then :beforeOutside else :afterOutside end) as is_tested
            from (%s) p
            left join scan_host m
                   on m.host_id = p.host_id and m.scan_id in (:before, :after)
                  and (p.state_before is null and m.scan_id = :before or p.state_after is null and m.scan_id = :after)
            left join coverage c on c.id = m.coverage_id""".formatted(PAIRS);

    private static final String DIFFERENCES = """
            from (select t.*,
                         case when t.state_before is null then 'NEW'
                              when t.state_after is null and t.is_tested then 'GONE'
                              when t.state_after is null then 'NOT_COVERED'
                              when cardinality(t.changed) > 0 then 'CHANGED'
                              else 'SAME' end as kind
                  from (%s) t) d
            join host h on h.id = d.host_id
            where h.audit_id = :audit""".formatted(TESTED);

    private final StringBuilder sql = new StringBuilder(DIFFERENCES);
    private final Map<String, Object> parameters = new HashMap<>();

    DiffSql(ScanPair scans, DiffFilter filter) {
        parameters.put("audit", scans.before().getAuditId());
        parameters.put("before", scans.before().getId());
        parameters.put("after", scans.after().getId());
        parameters.put("beforeOutside", scans.isBeforeOutside());
        parameters.put("afterOutside", scans.isAfterOutside());
        if (filter.host() != null) {
            addHost(filter.host());
        }
        if (filter.port() != null) {
            add("and d.port = :port", "port", filter.port());
        }
    }

    DiffSql ofKinds(DiffFilter filter) {
        return add(
                "and d.kind in (:kinds)",
                "kinds",
                filter.kinds().stream().map(Enum::name).toList());
    }

    /** Only what follows {@code place} in the order of the list. */
    DiffSql after(DiffPlace place) {
        parameters.put("placePort", place.port().number());
        parameters.put("placeTransport", place.port().transport().name());
        return add("""
                and (h.address, h.zone, d.port, d.transport) > (
                    (select address from host where id = :placeHost and audit_id = :audit),
                    (select zone from host where id = :placeHost), :placePort, :placeTransport)""", "placeHost", place.hostId());
    }

    /** The statement without its beginning. */
    String text() {
        return sql.toString();
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void addHost(HostPattern host) {
        if (host.network() != null) {
            add("and h.address <<= cast(:network as inet)", "network", host.network());
        }
        if (host.zone() != null) {
            add("and h.zone = :zone", "zone", host.zone());
        }
        if (host.name() != null) {
            add("""
                    and exists (select from host_name x
                                where x.host_id = h.id and starts_with(lower(x.name), :name))""", "name", host.name());
        }
    }

    private DiffSql add(String condition, String parameter, Object value) {
        sql.append('\n').append(condition);
        parameters.put(parameter, value);
        return this;
    }
}

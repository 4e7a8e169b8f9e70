package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/** What the scans of all audits tested. Which of them a caller may see is for the caller of this class to decide. */
@ApplicationScoped
public class Coverages {

    /** Of scans of the same time, the order is that in which their findings are told apart. */
    private static final Comparator<HostTest> NEWEST_FIRST = Comparator.comparing(
                    (HostTest test) -> test.scan().getSeenAt())
            .thenComparing(test -> test.scan().getSha256())
            .reversed();

    private static final String PORTS =
            "cast(c.tcp as text) as tcp, cast(c.udp as text) as udp, cast(c.sctp as text) as sctp, cast(c.dccp as text) as dccp";

    @PersistenceContext
    EntityManager em;

    /**
     * The ways in which a scan tested its hosts, that of the most hosts first.
     *
     * @param limit how many ways at most
     */
    @SuppressWarnings("unchecked")
    public List<CoverageShare> ofScan(long scanId, int limit) {
        List<Tuple> rows = em.createNativeQuery("""
                        select h.up, count(*) as hosts, c.id as coverage, %s
                        from scan_host h
                        left join coverage c on c.id = h.coverage_id
                        where h.scan_id = :scan
                        group by h.up, c.id
                        order by hosts desc, h.up desc, c.id
                        """.formatted(PORTS), Tuple.class)
                .setParameter("scan", scanId)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new CoverageShare(
                        row.get("up", Boolean.class),
                        row.get("tcp") == null ? null : coverage(row),
                        row.get("hosts", Long.class)))
                .toList();
    }

    /**
     * What was tested on a host, by the scan that looked last first.
     *
     * @param scans how many of the newest scans that met the host or tried to are asked
     */
    @SuppressWarnings("unchecked")
    public List<HostTest> ofHost(Host host, int scans) {
        List<Tuple> rows = em.createNativeQuery("""
                        select h.scan_id, h.up, %s
                        from scan_host h
                        join scan s on s.id = h.scan_id
                        left join coverage c on c.id = h.coverage_id
                        where h.host_id = :host
                        order by s.seen_at desc, s.sha256 desc
                        """.formatted(PORTS), Tuple.class)
                .setParameter("host", host.getId())
                .setMaxResults(scans)
                .getResultList();
        Map<Long, Scan> found = scans(rows.stream().map(Coverages::scanId).toList());
        return rows.stream()
                .map(row -> new HostTest(found.get(scanId(row)), row.get("up", Boolean.class), coverage(row)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Map<Long, Scan> scans(List<Long> ids) {
        return em.createQuery("select s from Scan s where s.id in :ids", Scan.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Scan::getId, Function.identity()));
    }

    private static long scanId(Tuple row) {
        return row.get("scan_id", Long.class);
    }

    private static Coverage coverage(Tuple row) {
        Map<TransportProtocol, PortSet> tested = new EnumMap<>(TransportProtocol.class);
        for (TransportProtocol transport : TransportProtocol.values()) {
            String ports = row.get(transport.toString(), String.class);
            tested.put(transport, ports == null ? PortSet.EMPTY : PortSet.ofMultirange(ports));
        }
        return new Coverage(tested);
    }
}

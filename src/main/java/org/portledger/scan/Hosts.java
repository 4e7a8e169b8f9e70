package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/** The hosts of all audits. Which of them a caller may see is for the caller of this class to decide. */
@ApplicationScoped
public class Hosts {

    private static final String SIGHTINGS = """
            select scan_id, transport, port, state, evidence,
                   service_name, tunnel, product, version, extra_info, reason,
                   scripts, bind, process, process_user, line
            from observation
            where host_id = :host""";

    @PersistenceContext
    EntityManager em;

    /** The audit's host number {@code id}; empty where it has none, even if another audit does. */
    public Optional<Host> find(long auditId, long id) {
        return Optional.ofNullable(em.find(Host.class, id)).filter(host -> host.getAuditId() == auditId);
    }

    /** The names that scans have given the host, in alphabetical order; often empty. */
    @SuppressWarnings("unchecked")
    public List<String> names(long hostId) {
        return em.createNativeQuery("select name from host_name where host_id = :host order by name", String.class)
                .setParameter("host", hostId)
                .getResultList();
    }

    /** What some scans saw on the host, in no order; scans that did not see it are left out. */
    public List<Sighting> sightings(long hostId, Collection<Long> scanIds) {
        return scanIds.isEmpty()
                ? List.of()
                : sightings(em.createNativeQuery(SIGHTINGS + " and scan_id in (:scans)", Tuple.class)
                        .setParameter("host", hostId)
                        .setParameter("scans", scanIds));
    }

    /**
     * What the newest scans that met the host or tried to saw there, the newest scan first, then by transport and port.
     *
     * @param scans how many of them are asked, those that saw nothing included
     * @param limit how many sightings are given at most
     */
    public List<Sighting> sightings(Host host, int scans, int limit) {
        return sightings(em.createNativeQuery(SIGHTINGS + """
                         and scan_id in (select s.id
                                         from scan_host h
                                         join scan s on s.id = h.scan_id
                                         where h.host_id = :host
                                         order by s.seen_at desc, s.sha256 desc
                                         limit :scans)
                        order by (select row (seen_at, sha256) from scan where id = scan_id) desc, transport, port
                        """, Tuple.class)
                .setParameter("host", host.getId())
                .setParameter("scans", scans)
                .setMaxResults(limit));
    }

    /** What some scans saw open on the host, in no order, without what they told of it: a host can have 65,536 ports. */
    @SuppressWarnings("unchecked")
    public List<SeenOpen> open(long hostId, Collection<Long> scanIds) {
        if (scanIds.isEmpty()) {
            return List.of(); // SQL has no empty list
        }
        List<Tuple> rows = em.createNativeQuery("""
                        select scan_id, transport, cast(range_agg(int4range(port, port + 1)) as text) as ports
                        from observation
                        where host_id = :host and scan_id in (:scans) and state = 'OPEN'
                        group by scan_id, transport
                        """, Tuple.class)
                .setParameter("host", hostId)
                .setParameter("scans", scanIds)
                .getResultList();
        return rows.stream()
                .map(row -> new SeenOpen(
                        row.get("scan_id", Long.class),
                        TransportProtocol.valueOf(text(row, "transport")),
                        PortSet.ofMultirange(text(row, "ports"))))
                .toList();
    }

    /** Which of some scans saw the port open on the host; often none. */
    @SuppressWarnings("unchecked")
    public Set<Long> seenOpen(long hostId, Port port, Collection<Long> scanIds) {
        if (scanIds.isEmpty()) {
            return Set.of(); // SQL has no empty list
        }
        List<Long> found = em.createNativeQuery("""
                        select scan_id
                        from observation
                        where host_id = :host and transport = :transport and port = :port and state = 'OPEN'
                          and scan_id in (:scans)
                        """, Long.class)
                .setParameter("host", hostId)
                .setParameter("transport", port.transport().name())
                .setParameter("port", port.number())
                .setParameter("scans", scanIds)
                .getResultList();
        return Set.copyOf(found);
    }

    @SuppressWarnings("unchecked")
    private static List<Sighting> sightings(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(Hosts::sighting).toList();
    }

    private static Sighting sighting(Tuple row) {
        String service = text(row, "service_name");
        return new Sighting(
                row.get("scan_id", Long.class),
                new Observation(
                        new Port(row.get("port", Integer.class), TransportProtocol.valueOf(text(row, "transport"))),
                        PortState.valueOf(text(row, "state")),
                        EvidenceGrade.valueOf(text(row, "evidence")),
                        service == null ? null : new ServiceName(service),
                        text(row, "tunnel"),
                        text(row, "product"),
                        text(row, "version"),
                        text(row, "extra_info"),
                        text(row, "reason"),
                        text(row, "scripts"),
                        socket(row),
                        row.get("line", Long.class)));
    }

    private static LocalSocket socket(Tuple row) {
        String bind = text(row, "bind");
        return bind == null ? null : new LocalSocket(bind, text(row, "process"), text(row, "process_user"));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}

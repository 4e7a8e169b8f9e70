package org.portledger.report.estate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingRow;
import org.portledger.audit.Findings;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

/**
 * Where in the estate of the caller's teams a port was ever met. Each public method is one transaction; all throw
 * {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class PortBiography {

    public static final int MOST_COUNTED = 10_000;

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_AUDITS = 100;
    private static final int MOST_ELSEWHERE = 10;

    /** From audit to audit, each by its own entry of the index of ports. */
    private static final String FROM = """
            from audit a
            join finding f on audit_port(f.audit_id, f.port) = audit_port(a.id, :port) and f.audit_id = a.id
            where a.team_id in (:teams) and f.transport in (:transports)""";

    private static final String AUDITS = """
            select a.id, a.name, count(*) as findings, count(*) filter (where f.presence = 'PRESENT') as present,
                   cast(extract(epoch from min(f.first_seen)) * 1000000 as bigint) as first_seen,
                   cast(extract(epoch from max(f.last_seen)) * 1000000 as bigint) as last_seen
            %s
            group by a.id
            order by last_seen desc, a.id
            limit %d""".formatted(FROM, MOST_AUDITS);

    private static final String NEWEST_FIRST = """

            order by f.last_seen desc, f.id desc""";

    private static final String AFTER = """

            and (f.last_seen, f.id) < (select last_seen, id from finding where id = :after)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Findings findings;

    @Inject
    Caller caller;

    /**
     * The audits that met the port, the one that saw it last first, at most 100; often none.
     *
     * @param transport null for any
     */
    @SuppressWarnings("unchecked")
    public List<AuditSightings> audits(int port, TransportProtocol transport) {
        if (hasNoTeam()) {
            return List.of();
        }
        List<Tuple> rows = asked(em.createNativeQuery(AUDITS, Tuple.class), port, transport)
                .getResultList();
        return rows.stream()
                .map(row -> new AuditSightings(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        row.get("findings", Long.class),
                        row.get("present", Long.class),
                        moment(row, "first_seen"),
                        moment(row, "last_seen")))
                .toList();
    }

    /**
     * The next part of the list of all hosts that the port was met on, those seen last first.
     *
     * @param transport null for any
     * @param after     the id of the last finding of the part before; null to begin
     * @param rows      how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     * @throws InvalidEntryException if {@code after} is no finding of the port
     */
    public List<PortSighting> listAfter(int port, TransportProtocol transport, Long after, int rows) {
        if (hasNoTeam()) {
            return List.of();
        }
        String sql = FROM + (after == null ? "" : AFTER) + NEWEST_FIRST;
        Query list =
                asked(em.createNativeQuery("select f.id, a.id as audit, a.name " + sql, Tuple.class), port, transport);
        if (after != null) {
            list.setParameter("after", checked(after, port));
        }
        return sightings(list.setMaxResults(Math.min(Math.max(rows, 1), MOST_ROWS)));
    }

    /**
     * Where else the port of a finding was met: on other hosts of its audit and in all others of the caller's.
     *
     * @throws NoSuchElementException if there is no such finding for the caller
     */
    public Elsewhere elsewhere(long findingId) {
        Port port = findings.find(findingId).getPort();
        String others = FROM + "\nand f.id <> :own";
        Query counting = em.createNativeQuery(
                "select count(*) from (select 1 %s limit %d) counted".formatted(others, MOST_COUNTED), Integer.class);
        Query list = em.createNativeQuery("select f.id, a.id as audit, a.name " + others + NEWEST_FIRST, Tuple.class);
        return new Elsewhere(
                (Integer) asked(counting, port.number(), port.transport())
                        .setParameter("own", findingId)
                        .getSingleResult(),
                sightings(asked(list, port.number(), port.transport())
                        .setParameter("own", findingId)
                        .setMaxResults(MOST_ELSEWHERE)));
    }

    private boolean hasNoTeam() {
        caller.account();
        return caller.teamIds().isEmpty(); // SQL has no empty list
    }

    private Query asked(Query query, int port, TransportProtocol transport) {
        List<String> transports = Arrays.stream(TransportProtocol.values())
                .filter(each -> transport == null || each == transport)
                .map(Enum::name)
                .toList();
        return query.setParameter("port", port)
                .setParameter("teams", caller.teamIds())
                .setParameter("transports", transports);
    }

    private long checked(long after, int port) {
        try {
            Finding last = findings.find(after);
            if (last.getPort().number() == port) {
                return after;
            }
        } catch (NoSuchElementException e) {
            // the caller's or nobody's: refused like a finding of another port
        }
        throw new InvalidEntryException("cursor", "must be one that this list gave");
    }

    @SuppressWarnings("unchecked")
    private List<PortSighting> sightings(Query query) {
        List<Tuple> rows = query.getResultList();
        List<Long> ids = rows.stream().map(PortBiography::id).toList();
        Map<Long, FindingRow> found = findings.rows(ids).stream().collect(toMap(FindingRow::id, identity()));
        return rows.stream()
                .map(row -> new PortSighting(
                        row.get("audit", Long.class), row.get("name", String.class), found.get(id(row))))
                .toList();
    }

    private static Long id(Tuple row) {
        return row.get("id", Long.class);
    }

    private static Instant moment(Tuple row, String column) {
        return Instant.EPOCH.plus(row.get(column, Long.class), ChronoUnit.MICROS);
    }
}

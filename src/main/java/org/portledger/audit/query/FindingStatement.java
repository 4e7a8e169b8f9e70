package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** A query as SQL. Only the conditions that are asked for are there, so that the database can plan for just those. */
final class FindingStatement {

    private final StatementParameters parameters;
    private final StringBuilder sql;
    private final long auditId;

    /**
     * @param hosts {@link HostJoin#LEFT_OUT} where the rest of the statement does not speak of them; the query may, and where it
     *              leaves few of them it is better answered by another join
     */
    FindingStatement(long auditId, FindingQuery query, Asker asker, HostJoin hosts) {
        this.auditId = auditId;
        this.parameters = new StatementParameters(asker);
        this.sql = new StringBuilder(join(query, hosts).sql());
        sql.append(query.terms().stream()
                .map(term -> "\nand " + term.sql(parameters))
                .collect(joining()));
    }

    private static HostJoin join(FindingQuery query, HostJoin wanted) {
        if (query.terms().stream().anyMatch(Term::isOfFewHosts)) {
            return HostJoin.WALKED;
        }
        boolean asked = query.terms().stream().anyMatch(Term::asksOfHost);
        return wanted == HostJoin.LEFT_OUT && asked ? HostJoin.JOINED : wanted;
    }

    /** Only what follows the finding {@code id} in the order {@link FindingSort#HOST}. */
    void addAfter(long id) {
        String after = parameters.add(id);
        // The address is compared once more by itself, because its index can be entered there.
        sql.append("""

                and h.address >= (select address from host where id = (select host_id from finding where id = %1$s))
                 and (h.address, h.zone, f.port, f.transport, f.id) > (
                    select ah.address, ah.zone, af.port, af.transport, af.id
                    from finding af join host ah on ah.id = af.host_id
                    where af.id = %1$s)""".formatted(after));
    }

    /** The whole statement, ready to be run. */
    Query query(EntityManager em, String before, String after, Class<?> type) {
        return ready(em.createNativeQuery(before + " " + sql + " " + after, type));
    }

    /** The whole statement where it is no question, ready to be run. */
    Query command(EntityManager em, String before) {
        return ready(em.createNativeQuery(before + " " + sql));
    }

    private Query ready(Query query) {
        query.setParameter("audit", auditId);
        parameters.setOn(query);
        return query;
    }
}

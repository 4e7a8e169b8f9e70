package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** A query as SQL. Only the conditions that are asked for are there, so that the database can plan for just those. */
final class FindingStatement {

    private final long auditId;
    private final StatementParameters parameters;
    private final FindingSource source;
    private final StringBuilder sql;

    /**
     * @param terms  of the query
     * @param source one that can answer them
     */
    FindingStatement(long auditId, List<Term> terms, StatementParameters parameters, FindingSource source) {
        this.auditId = auditId;
        this.parameters = parameters;
        this.source = source;
        this.sql = new StringBuilder(source.sql());
        sql.append(terms.stream().map(term -> "\nand " + term.sql(parameters)).collect(joining()));
    }

    FindingSource source() {
        return source;
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

    /** Only what is at one of these ports, as their index has it; nothing if there are none. */
    void addPorts(List<Integer> ports) {
        sql.append(
                ports.isEmpty()
                        ? "\nand false"
                        : ports.stream()
                                .map("audit_port(:audit, %d)"::formatted)
                                .collect(joining(", ", "\nand audit_port(f.audit_id, f.port) in (", ")")));
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

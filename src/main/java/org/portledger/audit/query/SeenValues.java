package org.portledger.audit.query;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What stands in the columns of an audit's findings. */
record SeenValues(EntityManager em, long auditId) {

    /** Kinds, so that the answer is there before the next key is pressed; what is frequent stands among so many as well. */
    private static final int MOST_READ = 100_000;

    /**
     * The values that begin so, the most frequent first: some more than are offered.
     *
     * @param column of one of our own fields, said of {@code f}
     */
    List<String> beginning(String column, String begun) {
        @SuppressWarnings("unchecked")
        List<String> values = em.createNativeQuery("""
                        select min(value) from (
                            select %s as value, f.findings from finding_count f where f.audit_id = :audit limit %d) seen
                        where value ilike :begun
                        group by lower(value) having sum(findings) > 0 order by sum(findings) desc, 1
                        """.formatted(column, MOST_READ), String.class)
                .setParameter("audit", auditId)
                .setParameter("begun", StatementParameters.escaped(begun) + "%")
                .setMaxResults(QueryCompleter.MOST + 1)
                .getResultList();
        return values;
    }
}

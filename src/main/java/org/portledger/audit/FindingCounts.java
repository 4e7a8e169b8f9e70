package org.portledger.audit;

import java.sql.SQLException;

/**
 * The table {@code finding_count}: how many findings of an audit there are of each kind. Triggers keep it, and add rows for
 * whatever a statement changes, so that those who edit at once do not wait for each other.
 */
record FindingCounts(Statements sql, long auditId) {

    /** To read so many more rows is nothing, beside what an import does. */
    private static final int MANY = 5_000;

    private static final String TO_FOLD = """
            select from finding_count where audit_id = ? and not is_folded offset %d limit 1""".formatted(MANY);

    /** Brings the rows of a kind together, if many were added. */
    void fold() throws SQLException {
        if (sql.finds(TO_FOLD, auditId)) {
            sql.finds("select fold_finding_counts(?)", auditId);
        }
    }
}

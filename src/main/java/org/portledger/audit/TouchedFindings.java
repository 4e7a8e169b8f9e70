package org.portledger.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * The temporary tables of an edit of many findings: {@code chosen}, those that are meant, and {@code touched}, what people
 * had written of them and what becomes of each. They end with the transaction.
 *
 * <p>A finding that somebody else is changing at this moment is left out instead of waited for: so an edit and an import
 * of the same audit can never wait for each other.
 */
final class TouchedFindings {

    static final String CHANGED = "CHANGED";
    static final String UNCHANGED = "UNCHANGED";

    private static final String TOUCHED = """
            create temporary table touched on commit drop as
            select f.id as finding_id, %s, %s as outcome
            from chosen c
            join finding f on f.id = c.finding_id
            order by f.id""";

    private static final String UPDATE = """
            update finding f
            set %s, version = f.version + 1
            from touched t
            where f.id = t.finding_id and t.outcome = 'CHANGED'""";

    private static final String OUTCOMES = """
            select outcome, case outcome when 'TRANSITION' then disposition end as disposition, count(*) as findings
            from touched
            group by 1, 2
            order by 1, 2""";

    private final EntityManager em;
    private final Statements sql;

    TouchedFindings(EntityManager em, Statements sql) {
        this.em = em;
        this.sql = sql;
    }

    /** Makes {@code chosen} of what somebody selected; returns how many of an audit's findings it is. */
    long choose(long auditId, Selection selection) throws SQLException {
        sql.execute("create temporary table chosen (finding_id bigint) on commit drop");
        if (selection.ids() == null) {
            selection
                    .chooser()
                    .statement(em, auditId, "insert into chosen select f.id")
                    .executeUpdate();
        } else {
            sql.update(
                    "insert into chosen select id from finding where audit_id = ? and id = any (?)",
                    auditId,
                    selection.ids().toArray(Long[]::new));
        }
        sql.execute("analyze chosen");
        return sql.numbers("select count(*) from chosen")[0];
    }

    /**
     * Makes {@code touched}.
     *
     * @param outcome SQL for what becomes of {@code finding f}: {@link #CHANGED}, {@link #UNCHANGED} or a {@link BulkRule}
     * @param toWrite whether they are going to be changed, so that nobody else may change them meanwhile
     */
    void touch(SqlPart outcome, boolean toWrite) throws SQLException {
        SqlPart touched = outcome.in(TOUCHED.formatted(TrailEntries.kept(), "%s"));
        sql.update(touched.sql() + (toWrite ? " for no key update of f skip locked" : ""), touched.values());
        sql.execute("analyze touched");
    }

    /** Changes those that are to be; returns how many. */
    long update(SqlPart assignments) throws SQLException {
        SqlPart update = assignments.in(UPDATE);
        return sql.update(update.sql(), update.values());
    }

    /** What becomes of them when these edits are done. */
    static SqlPart outcomeOf(List<FieldEdit> edits) {
        List<SqlPart> cases = new ArrayList<>();
        List<SqlPart> isSo = edits.stream().map(FieldEdit::isSo).toList();
        cases.add(SqlPart.join(" and ", isSo).in("when %s then '" + UNCHANGED + "'"));
        for (FieldEdit edit : edits) {
            edit.obstacle()
                    .ifPresent(obstacle -> cases.add(SqlPart.join(
                            " and ",
                            List.of(
                                    edit.isSo().in("when not (%s)"),
                                    obstacle.condition().in("%s then '" + obstacle.rule() + "'")))));
        }
        return SqlPart.join(" ", cases).in("case %s else '" + CHANGED + "' end");
    }

    /** What an update sets when these edits are done. */
    static SqlPart assignmentsOf(List<FieldEdit> edits, Instant now) {
        return SqlPart.join(
                ", ", edits.stream().map(edit -> edit.assignment(now)).toList());
    }

    /** How many of them had each outcome; those that cannot take a disposition by the one that they had. */
    Stream<Outcome> outcomes() {
        return em.unwrap(Session.class)
                .createNativeQuery(OUTCOMES, Tuple.class)
                .getResultStream()
                .map(row -> new Outcome(
                        row.get("outcome", String.class),
                        row.get("disposition", String.class),
                        row.get("findings", Long.class)));
    }

    /** @param disposition that they had; null where it makes no difference */
    record Outcome(String name, String disposition, long findings) {

        boolean isOf(String wanted) {
            return name.equals(wanted);
        }
    }
}

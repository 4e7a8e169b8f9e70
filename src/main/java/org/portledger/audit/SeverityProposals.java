package org.portledger.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portledger.audit.SeverityPreview.Move;

/**
 * Proposes the severities of all of a team's findings by another table, with SQL for whole sets. Those whose proposal changes
 * stand in the temporary table {@code proposed_anew}, which ends with {@link #drop} or with the transaction.
 */
final class SeverityProposals {

    private static final String FIND = """
            create temporary table proposed_anew on commit drop as
            with proposal as materialized (
                select *
                from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[])
                     p (verdict, reach, evidence, unauthorized_use, severity))
            select f.id as finding_id, f.audit_id, f.proposed_severity as severity_before, p.severity,
                   f.judged_severity is not null as is_judged
            from audit a
            join finding f on f.audit_id = a.id
            join proposal p on p.verdict = f.verdict and p.reach = %s
                           and p.evidence = f.evidence and p.unauthorized_use = f.unauthorized_use
            where a.team_id = ? and f.proposed_severity <> p.severity""".formatted(Reach.ofSql("f.exposure"));

    private static final String MOVES = """
            select severity_before, severity, count(*) filter (where not is_judged), count(*) filter (where is_judged)
            from proposed_anew
            group by severity_before, severity
            order by count(*) desc, severity_before, severity""";

    private static final String PROPOSE = """
            update finding f
            set proposed_severity = p.severity, version = f.version + 1
            from proposed_anew p
            where f.id = p.finding_id""";

    /** In one order, so that nobody waits for ever. */
    private static final String AUDITS = "select distinct audit_id from proposed_anew order by audit_id";

    private static final String ENTRIES = """
            select finding_id, 'PROPOSED_SEVERITY' as field, severity_before as old_value, severity as new_value
            from proposed_anew
            where audit_id = ?""";

    private final Statements sql;

    SeverityProposals(Statements sql) {
        this.sql = sql;
    }

    /** Finds out which findings of a team a table proposes another severity for. */
    SeverityPreview find(long teamId, SeverityTable table) throws SQLException {
        List<Proposal> all = Proposal.allOf(table);
        sql.update(
                FIND,
                texts(all, proposal -> proposal.cell().verdict()),
                texts(all, proposal -> proposal.cell().reach()),
                texts(all, proposal -> proposal.cell().evidence()),
                all.stream().map(Proposal::unauthorizedUse).toArray(Boolean[]::new),
                texts(all, Proposal::severity),
                teamId);
        sql.execute("analyze proposed_anew");
        return new SeverityPreview(moves());
    }

    private static String[] texts(List<Proposal> proposals, Function<Proposal, Enum<?>> part) {
        return proposals.stream().map(part).map(Enum::name).toArray(String[]::new);
    }

    private List<Move> moves() throws SQLException {
        List<Move> moves = new ArrayList<>();
        try (PreparedStatement query = sql.connection().prepareStatement(MOVES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Severity from = Severity.valueOf(row.getString(1));
                moves.add(new Move(from, Severity.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
            }
        }
        return moves;
    }

    /** Writes what was found, with its trail in the name of whoever changed the table. */
    void write(SeverityRevision revision) throws SQLException {
        sql.avoidLoops(sql.numbers("select count(*) from proposed_anew")[0]);
        sql.execute(PROPOSE);
        String reason = revision + ": " + revision.getReason();
        for (long auditId : sql.ids(AUDITS)) {
            var trail = new TrailEntries(sql, auditId);
            trail.append(
                    trail.change(revision.getChangedBy().getId(), revision.getChangedAt(), reason),
                    SqlPart.of(ENTRIES, auditId));
        }
        sql.allowLoops();
    }

    void drop() throws SQLException {
        sql.execute("drop table proposed_anew");
    }

    /** What a table proposes for a cell where unauthorized use is known, or is not. */
    private record Proposal(SeverityCell cell, boolean unauthorizedUse, Severity severity) {

        static List<Proposal> allOf(SeverityTable table) {
            return SeverityCell.ALL.stream()
                    .flatMap(cell -> Stream.of(true, false)
                            .map(unauthorized -> new Proposal(cell, unauthorized, table.proposal(cell, unauthorized))))
                    .toList();
        }
    }
}

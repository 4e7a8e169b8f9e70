package org.portledger.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The trail of what rules decided: each finding of the temporary table {@code rule_word}, see {@link RuleDecisions}. */
final class RuleTrail {

    /** What one rule did in one audit is one change; in one order of audits, so that nobody waits for ever. */
    private static final String CHANGES = """
            select f.audit_id, r.id as rule_id, w.rule_id is null as is_silent, r.owner_id, r.reason
            from rule_word w
            join finding f on f.id = w.finding_id
            join rule r on r.id = coalesce(w.rule_id, w.rule_before)
            group by f.audit_id, r.id, w.rule_id is null
            order by f.audit_id, r.id, is_silent""";

    private static final String ENTRIES = """
            select w.finding_id, c.field, c.old_value, c.new_value
            from rule_word w
            join finding f on f.id = w.finding_id
            cross join lateral (values
                ('DISPOSITION', w.disposition_before, w.disposition),
                ('ACCEPTED_UNTIL', w.until_before::text, w.accepted_until::text),
                ('RULE', w.rule_before::text, w.rule_id::text),
                ('REGISTRY_CHANGED', w.mark_before::text, null)) c (field, old_value, new_value)
            where f.audit_id = ? and coalesce(w.rule_id, w.rule_before) = ? and (w.rule_id is null) = ?
              and c.old_value is distinct from c.new_value""";

    private RuleTrail() {}

    /** A rule's words in one audit: that it speaks for findings, or that it does no more. */
    private record Words(long auditId, long ruleId, boolean silent, long ownerId, String reason) {

        String inWords() {
            return "Rule " + ruleId + (silent ? " speaks for it no more: " : ": ") + reason;
        }
    }

    /** In the name of each rule's owner; returns how many findings it was about. */
    static long write(Statements sql, Instant now) throws SQLException {
        for (Words words : words(sql)) {
            var trail = new TrailEntries(sql, words.auditId());
            trail.append(
                    trail.change(words.ownerId(), now, words.inWords()),
                    SqlPart.of(ENTRIES, words.auditId(), words.ruleId(), words.silent()));
        }
        return sql.numbers("select count(*) from rule_word")[0];
    }

    private static List<Words> words(Statements sql) throws SQLException {
        List<Words> all = new ArrayList<>();
        try (PreparedStatement query = sql.connection().prepareStatement(CHANGES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                all.add(new Words(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getLong(4), row.getString(5)));
            }
        }
        return all;
    }
}

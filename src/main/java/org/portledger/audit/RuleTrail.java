package org.portledger.audit;

import java.sql.SQLException;
import java.time.Instant;

/** The trail of what rules decided: each finding of the temporary table {@code rule_word}, see {@link RuleDecisions}. */
final class RuleTrail {

    /** In the name of the rule's owner: of the one that speaks for the finding now, else of the one that did before. */
    private static final String ADD = """
            insert into finding_change (finding_id, changed_at, changed_by, field, old_value, new_value, reason)
            select w.finding_id, ?, r.owner_id, c.field, c.old_value, c.new_value,
                   'Rule ' || r.id || case when w.rule_id is null then ' speaks for it no more: ' else ': ' end || r.reason
            from rule_word w
            join rule r on r.id = coalesce(w.rule_id, w.rule_before)
            cross join lateral (values
                (1, 'DISPOSITION', w.disposition_before, w.disposition),
                (2, 'ACCEPTED_UNTIL', w.until_before::text, w.accepted_until::text),
                (3, 'RULE', w.rule_before::text, w.rule_id::text)) c (place, field, old_value, new_value)
            where c.old_value is distinct from c.new_value
            order by w.finding_id, c.place""";

    private RuleTrail() {}

    /** Returns how many findings it was about. */
    static long write(Statements sql, Instant now) throws SQLException {
        sql.update(ADD, now);
        return sql.numbers("select count(*) from rule_word")[0];
    }
}

package org.portledger.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Lets rules decide findings, with SQL for whole sets. Which findings may have another rule now is said first; of each the
 * rule that wins is found, and where that makes a difference the finding is written, and its trail. A finding that no rule
 * speaks for any more is given back: into triage if somebody had taken it there, else as new.
 */
final class RuleDecisions {

    private static final String CANDIDATES =
            "create temporary table rule_candidate (finding_id bigint not null) on commit drop";

    /** Those that it spoke for, and those that it could speak for if it holds. */
    private static final String OF_RULE = """
            insert into rule_candidate
            with standing as materialized (%s)
            select f.id from finding f where f.rule_id = ?
            union
            select f.id
            from standing r
            join audit a on a.team_id = r.team_id
            join finding f on f.audit_id = a.id
            join host h on h.id = f.host_id
            where r.id = ? and %s and %s""".formatted(RuleMatch.STANDING, RuleMatch.OPEN, RuleMatch.SPEAKS);

    /** Those whose evidence the scans may have changed. */
    private static final String OF_SCANS = """
            insert into rule_candidate
            select f.id
            from finding f
            where f.audit_id = ? and (f.outside_scan_id = any (?) or f.inside_scan_id = any (?)) and %s""".formatted(RuleMatch.OPEN);

    private static final String WORDS =
            """
            create temporary table rule_word on commit drop as
            with standing as materialized (%1$s)
            select f.id as finding_id, f.version,
                   f.disposition as disposition_before, f.accepted_until as until_before, f.rule_id as rule_before,
                   f.registry_changed as mark_before,
                   case when w.id is not null then w.decision
                        when f.judged_at is null then 'NEW'
                        else 'IN_TRIAGE' end as disposition,
                   w.accepted_until, w.id as rule_id
            from rule_candidate c
            join finding f on f.id = c.finding_id
            join host h on h.id = f.host_id
            left join lateral (
                select r.id, r.decision, case r.decision when 'ACCEPTED' then r.end_day end as accepted_until
                from standing r
                where %2$s
                order by %3$s
                limit 1) w on true
            where %4$s
              and (w.id is distinct from f.rule_id
                   or w.id is not null
                      and (w.decision, w.accepted_until) is distinct from (f.disposition, f.accepted_until))""".formatted(RuleMatch.STANDING, RuleMatch.SPEAKS, RuleMatch.ORDER, RuleMatch.OPEN);

    /** Whoever decided a finding meanwhile has the last word; then the rule has said nothing. */
    private static final String DECIDE = """
            with decided as (
                update finding f
                set disposition = w.disposition, accepted_until = w.accepted_until, rule_id = w.rule_id,
                    asks_again = false, registry_changed = null, version = f.version + 1
                from rule_word w
                where f.id = w.finding_id and f.version = w.version
                returning f.id)
            delete from rule_word w where not exists (select from decided d where d.id = w.finding_id)""";

    private final Statements sql;
    private final long teamId;
    private final Instant now;
    private final LocalDate today;

    RuleDecisions(Statements sql, long teamId, Instant now) {
        this.sql = sql;
        this.teamId = teamId;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** After a rule was made, changed or ended, or its end day came; returns how many findings were decided otherwise. */
    long ofRule(long ruleId) throws SQLException {
        sql.execute(CANDIDATES);
        return decide(sql.update(OF_RULE, teamId, today, ruleId, ruleId));
    }

    /** After scans of an audit were reconciled; returns how many findings were decided otherwise. */
    long ofScans(long auditId, List<Long> scanIds) throws SQLException {
        if (scanIds.isEmpty() || !sql.finds("select 1 from rule where team_id = ? limit 1", teamId)) {
            return 0;
        }
        sql.execute(CANDIDATES);
        Long[] ids = scanIds.toArray(Long[]::new);
        return decide(sql.update(OF_SCANS, auditId, ids, ids));
    }

    private long decide(long candidates) throws SQLException {
        sql.execute("analyze rule_candidate");
        sql.avoidLoops(candidates);
        sql.update(WORDS, teamId, today);
        sql.execute("analyze rule_word");
        sql.execute(DECIDE);
        long decided = RuleTrail.write(sql, now);
        sql.execute("drop table rule_candidate, rule_word");
        sql.allowLoops();
        return decided;
    }
}

package org.portledger.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A dry run: finds what a rule would do, and does nothing. */
final class RuleTrial {

    private static final int MOST_SHOWN = 100;

    /** The scope tried has no row of its own: it stands beside the team's rules as one that was made at this moment. */
    private static final String TRIED =
            """
            create temporary table rule_trial on commit drop as
            with standing as materialized (%1$s),
                 tried as materialized (
                     select ?::bigint as id, ?::bigint as team_id, ?::bigint as audit_id,
                            ?::text[]::cidr[] as networks, ?::int4multirange as ports, ?::text as transport,
                            ?::text[] as services, ?::text[] as processes, ?::bigint as specificity,
                            ?::timestamptz as changed_at),
                 matched as (
                     select f.*, r.id as tried_id, r.specificity as tried_specificity
                     from tried r
                     join audit a on a.team_id = r.team_id
                     join finding f on f.audit_id = a.id
                     join host h on h.id = f.host_id
                     where %2$s)
            select f.id as finding_id,
                   case when not %3$s then 'PEOPLE'
                        when exists (select from standing r
                                     where r.id is distinct from f.tried_id and r.specificity > f.tried_specificity
                                       and %4$s) then 'RULE'
                        else 'TRIED' end as decided_by
            from matched f
            join host h on h.id = f.host_id""".formatted(RuleMatch.STANDING, RuleMatch.IN_SCOPE, RuleMatch.OPEN, RuleMatch.SPEAKS);

    private static final String COUNT = """
            select count(*) filter (where decided_by = 'TRIED'), count(*) filter (where decided_by = 'PEOPLE'),
                   count(*) filter (where decided_by = 'RULE')
            from rule_trial""";

    private static final String FIRST = """
            select f.id
            from rule_trial t
            join finding f on f.id = t.finding_id
            join host h on h.id = f.host_id
            where t.decided_by = 'TRIED'
            order by h.address, h.zone, f.port, f.transport
            limit %d""".formatted(MOST_SHOWN);

    private RuleTrial() {}

    /**
     * What the trial found.
     *
     * @param counts that the scope tried would decide, that people decided, that other rules decide
     * @param first  the ids of the first that it would decide, by host and port
     */
    record Outcome(long[] counts, List<Long> first) {}

    /**
     * @param auditId the only audit that it is for; null for all of the team
     * @param ruleId  the rule that would get this scope; null for a new one
     */
    static Outcome run(Statements sql, long teamId, Long auditId, Long ruleId, RuleScope scope, Instant now)
            throws SQLException {
        ScopeColumns columns = ScopeColumns.of(scope);
        sql.update(
                TRIED,
                teamId,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                ruleId,
                teamId,
                auditId,
                columns.networks(),
                columns.ports(),
                columns.transport() == null ? null : columns.transport().name(),
                columns.services(),
                columns.processes(),
                columns.specificity(),
                now);
        sql.execute("analyze rule_trial");
        var outcome = new Outcome(sql.numbers(COUNT), sql.ids(FIRST));
        sql.execute("drop table rule_trial");
        return outcome;
    }
}

package org.portledger.audit;

/**
 * Which rules match which findings, as SQL: the only place that says so. Everything here is about {@code finding f} on
 * {@code host h} and about a row {@code r} with the columns of {@link #COLUMNS}.
 */
final class RuleMatch {

    /** What matching needs of a rule, with its texts cast, so that it is done once for a rule and not for each finding. */
    static final String COLUMNS = """
            id, team_id, audit_id, networks::cidr[] as networks, ports::int4multirange as ports, transport, services,
            processes, specificity, changed_at, decision, end_day""";

    /** The rules of team {@code ?} that hold on the day {@code ?}. */
    static final String STANDING = """
            select %s
            from rule
            where team_id = ? and ended_at is null and (end_day is null or end_day > ?)""".formatted(COLUMNS);

    /** Findings that a rule may decide: those that nobody decided, and those that a rule decided before. */
    static final String OPEN = "(f.rule_id is not null or f.disposition in ('NEW', 'IN_TRIAGE'))";

    /** What is cheap to ask comes first. A name that was only looked up by the port's number tells nothing. */
    static final String IN_SCOPE = """
            (r.audit_id is null or r.audit_id = f.audit_id)
            and (r.transport is null or r.transport = f.transport)
            and (isempty(r.ports) or f.port <@ r.ports)
            and (r.services = '{}' or f.evidence <> 'GUESSED'
                                  and lower(concat_ws('/', f.tunnel, f.service_name)) = any (r.services))
            and (r.processes = '{}' or lower(f.process) = any (r.processes))
            and (r.networks = '{}' or h.address <<= any (r.networks))""";

    /** Who takes a finding into triage has had a look since: rules that were there before say nothing more of it. */
    static final String SPEAKS = IN_SCOPE + "\nand (f.judged_at is null or f.judged_at < r.changed_at)";

    /** The rule that wins comes first. */
    static final String ORDER = "r.specificity desc, r.changed_at desc, r.id desc";

    private RuleMatch() {}
}

package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.hibernate.Session;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;

/**
 * Takes back what somebody changed, of one finding or of many. That is a change itself, so it can be undone too. It is the
 * one way in which something can become new again: it says that the decision was none.
 */
@ApplicationScoped
@Transactional
public class Undo {

    /** What people had written of each finding before the change. */
    private static final String OLD = """
            create temporary table old on commit drop as
            select finding_id, min(sequence) as first_sequence, max(sequence) as last_sequence,
                   array_agg(field) as fields, %s
            from finding_change
            where audit_id = ? and change_id = ? and field not in ('VERDICT', 'PROPOSED_SEVERITY', 'REGISTRY')
            group by finding_id""".formatted(ChangedField.ofPeople().stream()
            .map(field -> "max(old_value) filter (where field = '%s') as %s".formatted(field, field.column()))
            .collect(joining(", ")));

    private static final String CHANGED_SINCE = """
            case when exists (select from old o
                              join finding_change l on l.finding_id = o.finding_id and l.sequence > o.last_sequence
                              where o.finding_id = f.id and l.field = any (o.fields))
                 then 'CHANGED_SINCE' else 'CHANGED' end""";

    /** When it was judged before the change, by the trail. */
    private static final String JUDGED_BEFORE = """
            (select max(b.changed_at) from finding_change b
             where b.finding_id = f.id and b.sequence < o.first_sequence
               and b.field in ('DISPOSITION', 'ACCEPTED_UNTIL', 'JUDGED_AS', 'REGISTRY_CHANGED'))""";

    /** The registry's mark as it was before the change, unless a still newer registry has marked the finding since. */
    private static final String MARKED_BEFORE = """
            case when 'REGISTRY_CHANGED' = any (o.fields)
                      and not exists (select from finding_change l
                                      where l.finding_id = f.id and l.sequence > o.last_sequence and l.field = 'REGISTRY')
                 then cast(o.registry_changed as date) else f.registry_changed end""";

    private static final String GIVE_BACK = """
            update finding f
            set disposition     = case when 'DISPOSITION' = any (o.fields) then o.disposition else f.disposition end,
                accepted_until  = case when 'ACCEPTED_UNTIL' = any (o.fields)
                                       then cast(o.accepted_until as date) else f.accepted_until end,
                rule_id         = case when 'RULE' = any (o.fields) then cast(o.rule as bigint) else f.rule_id end,
                judged_as       = case when o.disposition = 'NEW' then null
                                       when 'JUDGED_AS' = any (o.fields) then o.judged_as else f.judged_as end,
                judged_at       = case when o.disposition = 'NEW' then null
                                       when o.fields && array['DISPOSITION', 'ACCEPTED_UNTIL', 'JUDGED_AS',
                                                              'REGISTRY_CHANGED'] then %s
                                       else f.judged_at end,
                judged_severity = case when 'SEVERITY' = any (o.fields) then o.severity else f.judged_severity end,
                assignee_id     = case when 'ASSIGNEE' = any (o.fields)
                                       then (select id from account where login = o.assignee) else f.assignee_id end,
                due_day         = case when 'DUE' = any (o.fields) then cast(o.due as date) else f.due_day end,
                tags            = case when 'TAGS' = any (o.fields)
                                       then coalesce(string_to_array(o.tags, ' '), '{}') else f.tags end,
                registry_changed = %s,
                version         = f.version + 1
            from old o
            join touched t on t.finding_id = o.finding_id and t.outcome = 'CHANGED'
            where f.id = o.finding_id""".formatted(JUDGED_BEFORE, MARKED_BEFORE);

    /** The trail does not say whether it asked to be judged again; what it says of the judgement does. */
    private static final String ASK_AGAIN = """
            update finding f
            set asks_again = not f.asks_again
            from touched t
            where f.id = t.finding_id and t.outcome = 'CHANGED'
              and f.asks_again <> coalesce(
                  f.disposition not in ('NEW', 'IN_TRIAGE')
                  and (f.registry_changed is not null
                       or coalesce(seen_otherwise(f.judged_as,
                                                  seen_as(f.tunnel, f.service_name, f.product, f.process)), f.asks_again)
                       or f.disposition = 'FIXED' and f.last_seen > f.judged_at), false)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Gives findings back what people had written of them before a change, where nobody changed it again since.
     *
     * @param reason why, 1 to {@link FindingChange#MAX_REASON_LENGTH} characters
     * @return what became of the findings of the change, with the number of the change that this is
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if there is no such audit for the caller, or no such change in it
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws InvalidEntryException  if the reason is missing, or people did not make the change
     */
    public BulkResult undo(long auditId, long changeId, String reason) {
        audits.findToWrite(auditId);
        return em.unwrap(Session.class).doReturningWork(connection -> undo(connection, auditId, changeId, reason));
    }

    private BulkResult undo(Connection connection, long auditId, long changeId, String reason) throws SQLException {
        var sql = new Statements(connection);
        sql.update(OLD, auditId, changeId);
        if (!sql.finds("select 1 from old limit 1")) {
            throw nothingToUndo(sql, auditId, changeId);
        }
        sql.execute("create temporary table chosen on commit drop as select finding_id from old");
        sql.execute("create unique index on old (finding_id)");
        sql.execute("analyze old");
        var trail = new TrailEntries(sql, auditId);
        TrailChange change = trail.change(caller.account().getId(), clock.instant(), reason);
        var touched = new TouchedFindings(em, sql);
        touched.touch(SqlPart.of(CHANGED_SINCE), true);
        long changed = sql.update(GIVE_BACK);
        sql.update(ASK_AGAIN);
        trail.append(change, TrailEntries.differences("touched"));
        AuditNotices.assigned(sql, auditId, change);
        long meant = sql.numbers("select count(*) from old")[0];
        return new BulkTally(meant, meant, null)
                .of(changed == 0 ? null : change.id(), touched.outcomes().toList());
    }

    private static RuntimeException nothingToUndo(Statements sql, long auditId, long changeId) throws SQLException {
        return sql.finds("select 1 from finding_change where audit_id = ? and change_id = ?", auditId, changeId)
                ? new InvalidEntryException(
                        "changeId",
                        "must be a change that people made of findings; this one was made by an import, a newer registry or a table of severities")
                : new NoSuchElementException("No change %d in audit %d".formatted(changeId, auditId));
    }
}

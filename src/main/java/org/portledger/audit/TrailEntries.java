package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the trail: any number of entries by one statement, which chains them with window functions (V054). Whoever writes
 * holds the end of the audit's chain until the transaction ends, so this comes last, when all findings are written.
 */
final class TrailEntries {

    private static final String LOCK = "select entries from trail where audit_id = ? for update";

    private static final String APPEND = """
            with entry as (
                select row_number() over (order by r.finding_id, array_position(%3$s, r.field)) + t.entries as sequence, t.last_hash,
                       t.audit_id, c.change_id, r.finding_id, f.version, c.changed_at, c.changed_by,
                       r.field, r.old_value, r.new_value, c.reason
                from trail t
                cross join (select cast(? as bigint) as change_id, cast(? as timestamptz) as changed_at,
                                   cast(? as bigint) as changed_by, cast(? as text) as reason) c
                cross join (%1$s) r
                join finding f on f.id = r.finding_id
                where t.audit_id = ?),
            chained as (
                select *, trail_chain(last_hash, trail_line(%2$s)) over (order by sequence) as hash
                from entry)
            insert into finding_change (%2$s, hash_before, hash)
            select %2$s, lag(hash, 1, last_hash) over (order by sequence), hash
            from chained""";

    private static final String END = """
            update trail t
            set entries = e.sequence, last_hash = e.hash
            from (select sequence, hash from finding_change where audit_id = ? order by sequence desc limit 1) e
            where t.audit_id = ?""";

    /** What an entry says, in the order of its canonical form. */
    static final String FIELDS = "audit_id, sequence, change_id, finding_id, version, changed_at, changed_by,"
            + " field, old_value, new_value, reason";

    /** That of the fields' declaration: the decision before what goes with it. */
    private static final String FIELD_ORDER =
            Arrays.stream(ChangedField.values()).map(field -> "'" + field + "'").collect(joining(", ", "array[", "]"));

    private final Statements sql;
    private final long auditId;

    TrailEntries(Statements sql, long auditId) {
        this.sql = sql;
        this.auditId = auditId;
    }

    /** Begins a change; nothing is written before {@link #append}. */
    TrailChange change(long by, Instant at, String reason) throws SQLException {
        return new TrailChange(sql.numbers("select nextval('trail_change')")[0], by, at, reason);
    }

    /**
     * Appends entries of a change.
     *
     * @param entries a query for rows with {@code finding_id, field, old_value, new_value}
     * @return how many they were
     */
    long append(TrailChange change, SqlPart entries) throws SQLException {
        sql.numbers(LOCK, auditId);
        List<Object> parameters = new ArrayList<>();
        parameters.addAll(Arrays.asList(change.id(), change.at(), change.by(), change.reason()));
        parameters.addAll(entries.parameters());
        parameters.add(auditId);
        long appended = sql.update(APPEND.formatted(entries.sql(), FIELDS, FIELD_ORDER), parameters.toArray());
        if (appended > 0) {
            sql.update(END, auditId, auditId);
        }
        return appended;
    }

    /** The columns that keep what people wrote of {@code finding f}, to be compared with it later. */
    static String kept() {
        return ChangedField.ofPeople().stream()
                .map(field -> field.sql() + " as " + field.column())
                .collect(joining(", "));
    }

    /** The entries for what differs now from what a table {@code kept}. */
    static SqlPart differences(String table) {
        String fields = ChangedField.ofPeople().stream()
                .map(field -> "('%s', k.%s, %s)".formatted(field, field.column(), field.sql()))
                .collect(joining(", "));
        return SqlPart.of("""
                select k.finding_id, v.field, v.old_value, v.new_value
                from %s k
                join finding f on f.id = k.finding_id
                cross join lateral (values %s) v (field, old_value, new_value)
                where v.old_value is distinct from v.new_value
                  and (v.field <> 'JUDGED_AS' or v.old_value is not null)""".formatted(table, fields));
    }
}

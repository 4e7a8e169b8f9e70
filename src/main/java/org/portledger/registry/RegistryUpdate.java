package org.portledger.registry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.portledger.port.TransportProtocol;

/** Writes what a newer copy tells into the tables of the registry, in the caller's transaction. */
final class RegistryUpdate {

    private static final String SOURCE = """
            insert into source (id, earliest, latest, role, format, repository, path, sha256, bytes, rows)
            select ?, day, day, 'FULL', 'official ' || form, 'Portledger', 'api/v1/registry/refreshes/' || id || '/file',
                   sha256, length(content), rows
            from registry_refresh where id = ?
            """;

    private static final String BEGIN = """
            insert into assignment (port, transport, service_name, other_spellings, description, assignee, contact,
                                    registration_date, modification_date, not_seen_source, first_source, last_source,
                                    begin_earliest, begin_latest)
            values (?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """;

    private static final String END = "update assignment set end_earliest = ?, end_latest = ? where id = ?";

    private static final String MODIFY = """
            update assignment set description = ?, assignee = ?, contact = ?, registration_date = ?, modification_date = ?
            where id = ?
            """;

    private static final String EVENT = """
            insert into registration_event (assignment_id, port, transport, service_name, previous_name, kind, precision,
                                            earliest, latest, source_id, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROWS = """
            insert into registry_entry
            select n, service, first::integer, last::integer, transport, description, assignee, contact, registered, modified,
                   reference, code, unauthorized, notes
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as row(
                   service, first, last, transport, description, assignee, contact, registered, modified,
                   reference, code, unauthorized, notes, n)
            """;

    private final Connection connection;
    private final String older;
    private final String newer;
    private final LocalDate day;

    /**
     * @param older id of the newest copy so far
     * @param newer id of the one that takes its place
     * @param day   of the newer one
     */
    RegistryUpdate(Connection connection, String older, String newer, LocalDate day) {
        this.connection = connection;
        this.older = older;
        this.newer = newer;
        this.day = day;
    }

    /** The offered file becomes a copy behind the answers. */
    void addSource(long offeredFile) throws SQLException {
        execute(SOURCE, newer, offeredFile);
    }

    /** Everything in {@code seen} stands in the newer copy as well. */
    void see(Collection<Long> seen) throws SQLException {
        execute(
                "update assignment set last_source = ? where id = any(?)",
                newer,
                connection.createArrayOf("bigint", seen.toArray()));
    }

    /** @param before day of the older copy */
    void write(RegistryChange change, LocalDate before) throws SQLException {
        Long assignment = change.known().map(KnownName::assignmentId).orElse(null);
        if (change.kind().isBeginning()) {
            assignment = begin(change, change.days().beginning(before, day));
            if (change.kind() == EventKind.RENAMED) {
                end(change.replaced().orElseThrow(), change.days());
            }
        } else if (change.kind() == EventKind.REMOVED) {
            end(change.known().orElseThrow(), change.days());
        } else if (change.kind() == EventKind.MODIFIED) {
            modify(assignment, change.row());
        }
        tell(change, assignment);
    }

    /** The rows of the newer copy take the place of the older one's. */
    void replaceRows(List<IanaRow> rows) throws SQLException {
        execute("delete from registry_entry");
        execute(
                ROWS,
                texts(rows, row -> row.service() == null ? null : row.service().value()),
                texts(rows, row -> text(row.first())),
                texts(rows, row -> text(row.last())),
                texts(
                        rows,
                        row -> row.transport() == null ? null : row.transport().name()),
                texts(rows, row -> row.cell(IanaColumn.DESCRIPTION)),
                texts(rows, row -> row.cell(IanaColumn.ASSIGNEE)),
                texts(rows, row -> row.cell(IanaColumn.CONTACT)),
                texts(rows, row -> row.cell(IanaColumn.REGISTRATION_DATE)),
                texts(rows, row -> row.cell(IanaColumn.MODIFICATION_DATE)),
                texts(rows, row -> row.cell(IanaColumn.REFERENCE)),
                texts(rows, row -> row.cell(IanaColumn.SERVICE_CODE)),
                texts(rows, row -> row.cell(IanaColumn.UNAUTHORIZED_USE)),
                texts(rows, row -> row.cell(IanaColumn.ASSIGNMENT_NOTES)));
    }

    /** Tells every node, once the transaction is over, that there is a newer registry; see {@link CurrentRegistry#CHANNEL}. */
    void announce() throws SQLException {
        try (PreparedStatement statement = prepare("select pg_notify(?, ?)", CurrentRegistry.CHANNEL, newer)) {
            statement.execute();
        }
    }

    private long begin(RegistryChange change, Validity known) throws SQLException {
        try (PreparedStatement statement = prepare(
                BEGIN,
                change.number(),
                name(change.transport()),
                change.service().value(),
                change.row().cell(IanaColumn.DESCRIPTION),
                change.row().cell(IanaColumn.ASSIGNEE),
                change.row().cell(IanaColumn.CONTACT),
                change.row().cell(IanaColumn.REGISTRATION_DATE),
                change.row().cell(IanaColumn.MODIFICATION_DATE),
                older,
                newer,
                newer,
                known.beginEarliest(),
                known.beginLatest())) {
            ResultSet id = statement.executeQuery();
            id.next();
            return id.getLong(1);
        }
    }

    private void end(KnownName name, EventDays days) throws SQLException {
        execute(END, days.endEarliest(name.lastSeen()), days.endLatest(name.lastSeen(), day), name.assignmentId());
    }

    private void modify(long assignment, IanaRow row) throws SQLException {
        execute(
                MODIFY,
                row.cell(IanaColumn.DESCRIPTION),
                row.cell(IanaColumn.ASSIGNEE),
                row.cell(IanaColumn.CONTACT),
                row.cell(IanaColumn.REGISTRATION_DATE),
                row.cell(IanaColumn.MODIFICATION_DATE),
                assignment);
    }

    private void tell(RegistryChange change, Long assignment) throws SQLException {
        execute(
                EVENT,
                assignment,
                change.number(),
                name(change.transport()),
                change.service().value(),
                change.previousName() == null ? null : change.previousName().value(),
                change.kind().name(),
                change.days().precision().name(),
                change.days().earliest(),
                change.days().latest(),
                newer,
                change.note());
    }

    private Array texts(List<IanaRow> rows, Function<IanaRow, String> part) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(part).toArray());
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String name(TransportProtocol transport) {
        return transport == null ? null : transport.name();
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

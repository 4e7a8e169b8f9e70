package org.portledger.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/**
 * The registry as the database has it, for a comparison.
 *
 * @param newest id of the newest copy
 * @param day    its day
 * @param names  every name that stands or stood
 * @param rows   of the newest copy, in the order of its file
 */
record RegistrySnapshot(String newest, LocalDate day, List<KnownName> names, List<IanaRow> rows) {

    private static final String NEWEST = "select id, latest from source order by latest desc, id limit 1";

    private static final String NAMES = """
            select a.id, a.port, a.transport, a.service_name, a.other_spellings, a.description, a.assignee, a.contact,
                   a.begin_latest, s.earliest, a.end_latest
            from assignment a join source s on s.id = a.last_source
            """;

    /** In the order of {@link IanaColumn}. */
    private static final String ROWS = """
            select service_name, case when first_port = last_port then first_port::text
                                      else first_port || '-' || last_port end,
                   transport, description, assignee, contact, registration_date, modification_date, reference,
                   service_code, unauthorized_use, assignment_notes
            from registry_entry order by id
            """;

    static RegistrySnapshot of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet newest = statement.executeQuery(NEWEST);
            newest.next();
            String id = newest.getString(1);
            LocalDate day = newest.getObject(2, LocalDate.class);
            return new RegistrySnapshot(
                    id, day, names(statement.executeQuery(NAMES)), rows(statement.executeQuery(ROWS)));
        }
    }

    private static List<KnownName> names(ResultSet result) throws SQLException {
        List<KnownName> names = new ArrayList<>();
        while (result.next()) {
            Map<IanaColumn, String> cells = new EnumMap<>(IanaColumn.class);
            cells.put(IanaColumn.DESCRIPTION, result.getString(6));
            cells.put(IanaColumn.ASSIGNEE, result.getString(7));
            cells.put(IanaColumn.CONTACT, result.getString(8));
            var slot = new NameKey.Slot(
                    result.getObject(2, Integer.class),
                    TransportProtocol.parse(result.getString(3)).orElse(null));
            names.add(new KnownName(
                    result.getLong(1),
                    new NameKey(slot, new ServiceName(result.getString(4))),
                    List.of((String[]) result.getArray(5).getArray()),
                    cells,
                    result.getObject(9, LocalDate.class),
                    result.getObject(10, LocalDate.class),
                    result.getObject(11, LocalDate.class)));
        }
        return names;
    }

    private static List<IanaRow> rows(ResultSet result) throws SQLException {
        List<IanaRow> rows = new ArrayList<>();
        while (result.next()) {
            Map<IanaColumn, String> cells = new EnumMap<>(IanaColumn.class);
            for (IanaColumn column : IanaColumn.values()) {
                String cell = result.getString(column.ordinal() + 1);
                if (cell != null) {
                    cells.put(column, cell);
                }
            }
            rows.add(IanaRow.of(0, cells));
        }
        return rows;
    }
}

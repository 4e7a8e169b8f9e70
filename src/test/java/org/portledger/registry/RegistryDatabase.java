package org.portledger.registry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.portledger.port.Port;

/** The registry's tables, asked in plain SQL. */
record RegistryDatabase(DataSource dataSource) {

    /** A port on a day. */
    record Question(Port port, LocalDate day) {}

    long count(String from) throws SQLException {
        return Long.parseLong(query("SELECT count(*) FROM " + from).get(0).get(0));
    }

    List<LocalDate> days(String query) throws SQLException {
        return query(query).stream().map(row -> LocalDate.parse(row.get(0))).toList();
    }

    List<List<String>> query(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return rows(statement.executeQuery(query));
        }
    }

    /** For each question the ids of the assignments that stand, may stand and stood: "17,18//4". */
    List<String> answers(List<Question> questions) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT concat_ws('/', coalesce(string_agg(a.id::text, ',' ORDER BY a.id) FILTER (WHERE sure), ''),
                            coalesce(string_agg(a.id::text, ',' ORDER BY a.id) FILTER (WHERE may AND NOT sure), ''),
                            coalesce(string_agg(a.id::text, ',' ORDER BY a.id) FILTER (WHERE day >= end_latest), ''))
                        FROM unnest(?::integer[], ?::text[], ?::date[]) WITH ORDINALITY AS q(port, transport, day, n)
                        LEFT JOIN assignment a ON a.port = q.port AND coalesce(a.transport, q.transport) = q.transport
                        CROSS JOIN LATERAL (SELECT
                            day >= begin_latest AND day < coalesce(end_earliest, 'infinity') AS sure,
                            daterange(begin_earliest, end_latest) @> day AS may) AS known
                        GROUP BY n ORDER BY n
                        """)) {
            statement.setArray(
                    1, array(connection, "integer", questions, q -> q.port().number()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            questions,
                            q -> q.port().transport().name()));
            statement.setArray(
                    3, array(connection, "text", questions, q -> q.day().toString()));
            return rows(statement.executeQuery()).stream()
                    .map(row -> row.get(0))
                    .toList();
        }
    }

    /** @param days the four of a validity, null where there is none */
    void insert(int port, String transport, String name, LocalDate... days) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO assignment (port, transport, service_name, other_spellings, first_source, last_source,
                                                begin_earliest, begin_latest, end_earliest, end_latest)
                        VALUES (?, ?, ?, '{}', 'rfc1700', 'rfc1700', ?, ?, ?, ?)
                        """)) {
            statement.setInt(1, port);
            statement.setString(2, transport);
            statement.setString(3, name);
            for (int i = 0; i < days.length; i++) {
                statement.setObject(4 + i, days[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<Question> questions, Function<Question, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, questions.stream().map(part).toArray());
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.add(result.getString(column));
            }
            rows.add(row);
        }
        return rows;
    }
}

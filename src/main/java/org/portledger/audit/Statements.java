package org.portledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Runs SQL about many rows at once, on the connection of its transaction. */
public record Statements(Connection connection) {

    /** Up to here even the worst plan is quick. Of more rows the planner must not take a million for one and loop. */
    private static final int FEW = 5_000;

    /**
     * Has the planner join without loops, where it can, if there are many rows: it knows nothing of those that this
     * transaction wrote, or another one a moment ago. Until {@link #allowLoops}, or the transaction's end.
     */
    public void avoidLoops(long rows) throws SQLException {
        if (rows > FEW) {
            avoidLoops();
        }
    }

    /** Has the planner do so in any case. */
    void avoidLoops() throws SQLException {
        execute("set local enable_nestloop = off");
    }

    void allowLoops() throws SQLException {
        execute("set local enable_nestloop = on");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns how many rows it touched. */
    long update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return set(statement, parameters).executeLargeUpdate();
        }
    }

    /**
     * Fills a temporary table, of which nothing but the new rows is left; it ends with the transaction. It is made only once:
     * each table that a transaction makes, even if it drops it, takes room among the locks of the whole server to its end, and
     * an archive has up to a thousand scans.
     *
     * @param query whose columns are those of the table, each time the same
     */
    void refill(String table, String query, Object... parameters) throws SQLException {
        update(
                "create temporary table if not exists %s on commit drop as %s with no data".formatted(table, query),
                parameters);
        empty(table);
        update("insert into %s %s".formatted(table, query), parameters);
    }

    /** Takes all rows out of temporary tables, and gives their space back at once. */
    void empty(String... tables) throws SQLException {
        execute("truncate " + String.join(", ", tables));
    }

    /** Returns the numbers of the only row. */
    long[] numbers(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = set(statement, parameters).executeQuery()) {
            row.next();
            long[] numbers = new long[row.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        }
    }

    /** Returns the ids that are the rows, in their order. */
    List<Long> ids(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = set(statement, parameters).executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getLong(1));
            }
            return ids;
        }
    }

    /** Whether there is a row. */
    boolean finds(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = set(statement, parameters).executeQuery()) {
            return row.next();
        }
    }

    private static PreparedStatement set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}

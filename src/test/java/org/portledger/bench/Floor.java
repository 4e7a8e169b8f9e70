package org.portledger.bench;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Headers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the same web server does with next to nothing to do, as a process of its own:
 * {@code /hello} answers a constant from a worker thread, {@code /query} answers one prepared point query.
 */
public final class Floor {

    /** One row for each port number, as a lookup by query would find them. */
    private static final String[] PREPARATION = {
        "create table if not exists floor (port integer primary key, name text not null)",
        "insert into floor select n, 'service-' || n from generate_series(0, 65535) n on conflict do nothing",
        "analyze floor"
    };

    private static final String QUERY = "select name from floor where port = ?";

    private Floor() {}

    /** @param arguments the HTTP port, and the JDBC address, login and password of a database to make a table in */
    public static void main(String[] arguments) throws SQLException {
        String[] database = Arrays.copyOfRange(arguments, 1, 4);
        prepare(database);
        ThreadLocal<PreparedStatement> queries = ThreadLocal.withInitial(() -> prepared(database));
        PathHandler paths = new PathHandler()
                .addExactPath("/hello", new BlockingHandler(exchange -> answer(exchange, "Hello")))
                .addExactPath("/query", new BlockingHandler(exchange -> answer(exchange, nameOf(queries.get()))));
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setHandler(paths)
                .build()
                .start();
    }

    private static void prepare(String[] database) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : PREPARATION) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String[] database) throws SQLException {
        return DriverManager.getConnection(database[0], database[1], database[2]);
    }

    private static PreparedStatement prepared(String[] database) {
        try {
            return connect(database).prepareStatement(QUERY);
        } catch (SQLException e) {
            throw new IllegalStateException("The floor's query cannot be prepared", e);
        }
    }

    private static String nameOf(PreparedStatement query) throws SQLException {
        query.setInt(1, ThreadLocalRandom.current().nextInt(65536));
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void answer(HttpServerExchange exchange, String text) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
        exchange.getResponseSender().send(text);
    }
}

package org.portledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.RunFolder;
import org.portledger.run.RunSettings;
import org.portledger.run.Server;

/** A whole Portledger to measure: the server as it ships, in a folder of its own, on a database of its own. */
final class Installation implements AutoCloseable {

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "only for an hour on this machine";
    private static final int HTTP_PORT = 18080;

    private EmbeddedDatabase database;
    private final boolean first; // of those that share the database, which closes it
    private final RunSettings settings;
    private final RunFolder folder;
    private final Map<String, String> environment;
    private Server server;

    private Installation(
            EmbeddedDatabase database,
            boolean first,
            RunSettings settings,
            RunFolder folder,
            Map<String, String> environment) {
        this.database = database;
        this.first = first;
        this.settings = settings;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Starts a server with a heap of 512 MB and waits until it answers.
     *
     * @param database closed with this
     * @param data     for the server's own files and logs
     */
    static Installation start(EmbeddedDatabase database, Path data) throws IOException, InterruptedException {
        return start(database, data, Map.of());
    }

    /**
     * The same with other settings than usual.
     *
     * @param environment variables by their names
     */
    static Installation start(EmbeddedDatabase database, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        var installation =
                new Installation(database, true, settings(data, HTTP_PORT), RunFolder.hold(data), environment);
        try {
            installation.startServer();
            return installation;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Starts another node on the same database, and waits until it answers. It is to be closed before this one.
     *
     * @param data for its own files and logs
     */
    Installation startNode(Path data) throws IOException, InterruptedException {
        var node = new Installation(
                database, false, settings(data, settings.httpPort() + 1), RunFolder.hold(data), environment);
        node.startServer();
        return node;
    }

    private static RunSettings settings(Path data, int port) {
        return new RunSettings(Path.of("").toAbsolutePath(), data, "127.0.0.1", port);
    }

    /** Starts the server, and waits until it answers. */
    void startServer() throws IOException, InterruptedException {
        var all = new HashMap<>(database.serverEnvironment());
        all.put("PORTLEDGER_ADMIN_PASSWORD", PASSWORD);
        all.put("JBOSS_JAVA_SIZING", "-Xms128m -Xmx512m");
        all.putAll(environment);
        server = Server.start(settings, folder, all);
        server.awaitAnswer();
    }

    /** Ends the server by force; {@link #startServer} starts another one on the same data. */
    void killServer() {
        server.kill();
    }

    /** Ends PostgreSQL by force, and starts it again; the server goes on and finds it gone meanwhile. */
    void crashDatabase() throws IOException, SQLException {
        killDatabase();
        restartDatabase();
    }

    void killDatabase() throws IOException {
        database.kill();
    }

    void restartDatabase() throws IOException, SQLException {
        database = database.restart();
    }

    /** Where pages and API are, without a slash at its end. */
    String address() {
        return settings.address();
    }

    /** Where health is, without a slash at its end. */
    String managementAddress() {
        return "http://127.0.0.1:" + settings.managementPort();
    }

    long serverPid() {
        return server.jvm().pid();
    }

    /** A client of the administrator, with a token. */
    AuditClient client() throws IOException, InterruptedException {
        return AuditClient.withNewToken(settings.address() + "/api/v1/", ADMINISTRATOR, PASSWORD);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.USER);
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
        if (first) {
            database.close();
        }
    }
}

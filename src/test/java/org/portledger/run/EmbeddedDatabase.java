package org.portledger.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL of our own: one that forgets for the tests, one that keeps its data for {@code ./portledger run}. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The only user there is. It has no say beyond this machine: PostgreSQL listens on the loopback address only. */
    public static final String USER = "postgres";

    private static final String NAME = "portledger";
    private static final int ANY_FREE = 0;

    private final EmbeddedPostgres postgres;
    private final Path folder; // null for one that keeps nothing

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Starts one in a temporary folder, on a free port. */
    public static EmbeddedDatabase temporary() throws IOException, SQLException {
        return started(builder(), null);
    }

    /**
     * Starts one that keeps its data, on a free port.
     *
     * @param folder where the data is; made when missing
     */
    public static EmbeddedDatabase keeping(Path folder) throws IOException, SQLException {
        return keeping(folder, ANY_FREE);
    }

    /**
     * Starts one that keeps its data.
     * The library switches fsync off, as tests want it; here people's data is at stake, so it is on.
     *
     * @param folder where the data is; made when missing
     */
    private static EmbeddedDatabase keeping(Path folder, int port) throws IOException, SQLException {
        return started(
                builder()
                        .setPort(port)
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on"),
                folder);
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false) // the server must have ended before its database does
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB");
    }

    private static EmbeddedDatabase started(EmbeddedPostgres.Builder builder, Path folder)
            throws IOException, SQLException {
        EmbeddedPostgres postgres = builder.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME);
            }
        }
        return new EmbeddedDatabase(postgres, folder);
    }

    /** What a server must be told to use it. */
    public Map<String, String> serverEnvironment() {
        return Map.of("PORTLEDGER_DB_URL", jdbcUrl(), "PORTLEDGER_DB_USER", USER, "PORTLEDGER_DB_PASSWORD", USER);
    }

    /** The address for the server's data source; the user is {@link #USER}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    /** Whether anybody can sign in; false in a database that no Portledger has started on yet. */
    boolean hasAccounts() throws SQLException {
        try (var connection = postgres.getDatabase(USER, NAME).getConnection();
                var statement = connection.createStatement()) {
            return statement
                            .executeQuery("select from pg_class where relname = 'account'")
                            .next()
                    && statement.executeQuery("select from account").next();
        }
    }

    /**
     * Ends PostgreSQL at once, as a crash would, for trials of what is left then. Its other processes end by themselves once
     * they notice, which the busy ones do after their statement.
     */
    public void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        List<ProcessHandle> others = postmaster.children().toList();
        postmaster.destroyForcibly();
        Stream.concat(Stream.of(postmaster), others.stream())
                .forEach(process -> process.onExit().join());
        postgres.close();
    }

    /**
     * Starts PostgreSQL again after {@link #kill}, on the same data and port.
     *
     * @return what runs now
     */
    public EmbeddedDatabase restart() throws IOException, SQLException {
        return keeping(folder, postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

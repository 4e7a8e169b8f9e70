package org.portledger.app;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.portledger.registry.CurrentRegistry;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears that some node applied a newer registry, and reads it. It keeps a connection for itself; when that breaks,
 * it takes another one a second later and catches up with what it may have missed.
 */
@ApplicationScoped
public class RegistryWatch {

    private static final Logger LOG = System.getLogger(RegistryWatch.class.getName());

    private static final int PATIENCE_MILLIS = 500;
    private static final Duration CONNECT_AGAIN = Duration.ofSeconds(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    @Inject
    CurrentRegistry registry;

    private Rounds rounds;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        rounds.begin(this::watch, CONNECT_AGAIN);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Comes back only when the application stops, or the connection breaks. */
    private void watch() {
        try (Connection connection = dataSource.getConnection()) {
            listen(connection);
        } catch (SQLException | RuntimeException e) {
            LOG.log(WARNING, "The registry of this node may be a moment behind: {0}", e.getMessage());
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CurrentRegistry.CHANNEL);
            registry.catchUp();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!rounds.haveEnded()) {
                PGNotification[] heard = postgres.getNotifications(PATIENCE_MILLIS);
                if (heard != null && heard.length > 0) {
                    registry.catchUp();
                }
            }
            statement.execute("unlisten *");
        }
    }
}

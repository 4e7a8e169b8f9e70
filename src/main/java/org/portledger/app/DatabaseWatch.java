package org.portledger.app;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.portledger.audit.AuditNews;
import org.portledger.registry.CurrentRegistry;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what PostgreSQL tells every node: that a newer registry was applied, which it reads, and that something of an audit
 * has changed, which it passes on. It keeps a connection for itself; when that breaks, it takes another one a second later
 * and catches up with what it may have missed.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration CONNECT_AGAIN = Duration.ofSeconds(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    @Inject
    CurrentRegistry registry;

    @Inject
    Event<AuditNews> readers;

    @Inject
    Clock clock;

    private Rounds rounds;
    private AuditBulletin bulletin;

    void start(@Observes Startup event) {
        bulletin = new AuditBulletin(clock, readers::fire);
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
            LOG.log(WARNING, "This node may be a moment behind the others: {0}", e.getMessage());
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CurrentRegistry.CHANNEL);
            statement.execute("listen " + AuditNews.CHANNEL);
            registry.catchUp();
            bulletin.miss();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!rounds.haveEnded()) {
                bulletin.passOn();
                hear(postgres);
            }
            statement.execute("unlisten *");
        }
    }

    private void hear(PGConnection postgres) throws SQLException {
        long millis = bulletin.patience(PATIENCE).toMillis();
        PGNotification[] heard = postgres.getNotifications((int) Math.max(1, millis)); // 0 would be for ever
        boolean newerRegistry = false;
        for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
            if (notification.getName().equals(AuditNews.CHANNEL)) {
                bulletin.hear(notification.getParameter());
            } else {
                newerRegistry = true;
            }
        }
        if (newerRegistry) {
            registry.catchUp();
        }
    }
}

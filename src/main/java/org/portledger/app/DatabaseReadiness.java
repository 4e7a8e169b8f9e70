package org.portledger.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers. Without it nobody can sign in or import, so a balancer should ask another node;
 * lookups go on from memory meanwhile. It is no matter of liveness: a restart would not bring the database back.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return answer(connection.isValid(SECONDS));
        } catch (SQLException e) {
            return answer(false);
        }
    }

    private static HealthCheckResponse answer(boolean up) {
        return HealthCheckResponse.named("database").status(up).build();
    }
}

package org.portledger.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A pool's data source with connections that look as if the PostgreSQL driver had made them.
 * For a {@code COPY} in a migration Flyway loads classes of the driver through the class loader of the connection's
 * class; with a pool's connection that is the pool's, which does not know the driver.
 */
final class DriverConnections {

    private DriverConnections() {}

    static DataSource of(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                DriverConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Object answer = call(pool, method, arguments);
                    return answer instanceof Connection connection ? ofDriver(connection) : answer;
                });
    }

    private static Connection ofDriver(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PGConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

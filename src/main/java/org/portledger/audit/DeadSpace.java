package org.portledger.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The room that the rows of a broken import take up although nobody sees them. PostgreSQL would come upon it by itself when
 * a rollback is counted, and never when the database itself was killed, because the counts were lost with it.
 */
@ApplicationScoped
class DeadSpace {

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    /** Makes the room free for other rows. */
    @Transactional(TxType.NOT_SUPPORTED) // VACUUM begins a transaction of its own
    void reclaim() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "vacuum observation, scan_host, coverage, host, host_name, finding, finding_count, finding_change");
        }
    }
}

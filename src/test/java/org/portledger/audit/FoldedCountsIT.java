package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.it.Portledger;

/** What edits add to the counts of findings does not stay for ever. What is counted is FindingCountsIT's. */
@ExtendWith(ArquillianExtension.class)
class FoldedCountsIT {

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside();
    }

    @Inject
    private FindingCounts counts;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    private long audit;

    /** As if people had tagged its only finding again and again; the last time, they took the tag away. */
    @BeforeEach
    void anAuditWithManyRowsOfOneKind() throws SQLException {
        long team = number(
                "insert into team (name, created_at) values (?, now()) returning id", "Team " + UUID.randomUUID());
        audit = number("""
                insert into audit (team_id, name, created_by, created_at)
                select ?, 'Autumn', id, now() from account where login = 'admin'
                returning id
                """, team);
        number("""
                with added as (
                    insert into finding_count (audit_id, transport, port, verdict, unauthorized_use, severity, evidence,
                                               presence, disposition, asks_again, tags, findings)
                    select ?, 'TCP', 80, 'REGISTERED', false, 'INFO', 'PROBED', 'PRESENT', 'NEW', false,
                           case when n % 4 in (1, 2) then array['lab'] else '{}' end, case when n % 2 = 0 then 1 else -1 end
                    from generate_series(0, 5200) n
                    returning 1)
                select count(*) from added
                """, audit);
    }

    @Test
    void theyAreBroughtTogether() throws SQLException {
        foldAll();

        assertThat(rows()).isEqualTo("1 row, 1 finding");
    }

    @Test
    void whileAnImportHasTheAuditTheyAreLeftAlone() throws SQLException {
        try (Connection running = dataSource.getConnection()) {
            running.setAutoCommit(false);
            text(running, "select name from audit where id = ? for no key update", audit);
            foldAll();

            assertThat(rows()).isEqualTo("5201 rows, 1 finding");
            running.rollback();
        }
    }

    /** The application's own round may be at it as well. */
    private void foldAll() {
        boolean more = true;
        while (more) {
            more = counts.foldNext();
        }
    }

    private String rows() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return text(connection, """
                    select count(*) || case count(*) when 1 then ' row, ' else ' rows, ' end || sum(findings) || ' finding'
                    from finding_count where audit_id = ?
                    """, audit);
        }
    }

    private long number(String sql, Object parameter) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Long.parseLong(text(connection, sql, parameter));
        }
    }

    private static String text(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

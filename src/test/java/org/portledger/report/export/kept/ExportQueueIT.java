package org.portledger.report.export.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.audit.query.FindingQuery;
import org.portledger.it.Portledger;
import org.portledger.report.export.ExportForm;

/** What becomes of exports whose worker dies, that nobody wants any more, and whose time is over. */
@ExtendWith(ArquillianExtension.class)
class ExportQueueIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside();
    }

    @Inject
    private KeptExports exports;

    @Inject
    private ExportWait wait;

    @Inject
    private ExportQueue queue;

    @Inject
    private Caller caller;

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    private long team;
    private long audit;

    @BeforeEach
    void anEmptyAuditOfTheAdministratorsTeam() throws SQLException {
        Account admin = em.createQuery("select a from Account a where a.login = 'admin'", Account.class)
                .getSingleResult();
        team = number(
                "insert into team (name, created_at) values (?, now()) returning id", "Team " + UUID.randomUUID());
        number(
                "insert into membership (team_id, account_id, role) values (?, ?, 'LEAD') returning 1",
                team,
                admin.getId());
        audit = number(
                "insert into audit (team_id, name, created_by, created_at) values (?, 'Autumn', ?, now()) returning id",
                team,
                admin.getId());
        caller.signIn(admin, false);
    }

    @Test
    void whatAWorkerLeavesBehindWhenItDiesIsMadeByAnother() throws Exception {
        long id;
        try (Connection worker = dataSource.getConnection()) {
            id = takenBy(worker);
            run(worker, "insert into kept_export_piece (export_id, number, bytes) values (?, 7, 'x') returning 1", id);
            worker.rollback(); // as PostgreSQL does when a worker is gone
        }

        ExportStatus status = wait.await(id, PATIENCE);

        assertThat(status.isDone()).isTrue();
        assertThat(number("select attempts from kept_export_progress where export_id = ?", id))
                .isEqualTo(2);
        assertThat(file(id)).startsWith("host,host_names,port,").hasLineCount(1);
    }

    @Test
    void whatNobodyWantsAnyMoreIsNeverMade() throws Exception {
        try (Connection worker = dataSource.getConnection()) {
            long id = takenBy(worker);
            exports.forget(id);
            assertThat(exports.list(audit)).isEmpty();
            assertThatThrownBy(() -> exports.find(id)).isInstanceOf(NoSuchElementException.class);
            worker.rollback();
        }

        exports.forgetOld();

        assertThat(number("select count(*) from kept_export where audit_id = ?", audit))
                .isZero();
    }

    @Test
    void whatIsOldIsForgottenWithItsFile() throws Exception {
        long old = made();
        long young = made();
        number("update kept_export set ended_at = ended_at - interval '8 days' where id = ? returning 1", old);

        exports.forgetOld();

        assertThat(number("select count(*) from kept_export where id = ?", old)).isZero();
        assertThat(number("select count(*) from kept_export_piece where export_id = ?", old))
                .isZero();
        assertThat(file(young)).startsWith("host,");
    }

    @Test
    @Timeout(60)
    void whoeverMayNotSeeTheAuditAnyMoreGetsNoFile() throws Exception {
        long id;
        try (Connection worker = dataSource.getConnection()) {
            id = takenBy(worker);
            number("delete from membership where team_id = ? returning 1", team);
            worker.rollback();
        }
        while (number("select count(*) from kept_export where id = ? and ended_at is null", id) > 0) {
            queue.runNext(() -> false); // if the application has not taken it
        }

        assertThat(text("select state || ': ' || problem from kept_export where id = ?", id))
                .isEqualTo("FAILED: Whoever asked for it may not see the audit any more.");
        assertThat(notices())
                .isEqualTo(
                        "findings-%d.csv of Autumn could not be made. Whoever asked for it may not see the audit any more."
                                .formatted(audit));
    }

    @Test
    void whoeverAskedForItIsToldOnce() throws Exception {
        made();

        assertThat(notices()).isEqualTo("findings-%d.csv of Autumn is ready. Findings in it: 0.".formatted(audit));
    }

    /** What was told of exports in the team, to the administrator alone. */
    private String notices() throws SQLException {
        return text("""
                select string_agg(case p.login when 'admin' then subject else 'to others: ' || subject end, '; ')
                from notice n
                left join account p on p.id = n.account_id
                where n.team_id = ? and n.kind = 'EXPORT_ENDED'
                """, team);
    }

    /** One that a worker has, as far as anybody can tell. It is wanted only when the worker has it, so that no other takes it. */
    private long takenBy(Connection worker) throws SQLException {
        worker.setAutoCommit(false);
        long id = number("""
                with asked as (
                    insert into kept_export (audit_id, query, form, requested_by, requested_at)
                    select id, '', 'CSV', created_by, now() from audit where id = ?
                    returning id)
                insert into kept_export_progress (export_id, attempts, written, is_unwanted)
                select id, 1, 0, true from asked
                returning export_id
                """, audit);
        run(worker, "select id from kept_export where id = ? for no key update", id);
        number("update kept_export_progress set is_unwanted = false where export_id = ? returning 1", id);
        return id;
    }

    private long made() throws InterruptedException {
        long id = exports.request(audit, FindingQuery.ALL, ExportForm.CSV)
                .export()
                .getId();
        assertThat(wait.await(id, PATIENCE).isDone()).isTrue();
        return id;
    }

    private String file(long id) throws IOException {
        try (InputStream file = exports.open(id)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long number(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(text(sql, parameters));
    }

    private String text(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return text(connection, sql, parameters);
        }
    }

    private static void run(Connection connection, String sql, long id) throws SQLException {
        assertThat(text(connection, sql, id)).isNotNull();
    }

    private static String text(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}

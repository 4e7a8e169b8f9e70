package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.it.Portledger;
import org.portledger.registry.RegistryApplied;

/** What becomes of findings whose port a newer registry says something new of. The refresh itself is RefreshIT's. */
@ExtendWith(ArquillianExtension.class)
class RegistryMarksIT {

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside();
    }

    @Inject
    private RegistryMarks marks;

    @Inject
    private Event<RegistryApplied> applied;

    @Inject
    private UserTransaction transaction;

    @Inject
    private BulkTriage bulk;

    @Inject
    private Undo undo;

    @Inject
    private Caller caller;

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    private String source;
    private long refresh;
    private long audit;

    @BeforeEach
    void aRefreshAppliedByTheAdministratorAndAnAudit() throws Exception {
        long admin = number("select id from account where login = 'admin'");
        long team = number(
                "insert into team (name, created_at) values (?, now()) returning id", "Team " + UUID.randomUUID());
        audit = number(
                "insert into audit (team_id, name, created_by, created_at) values (?, 'Autumn', ?, now()) returning id",
                team,
                admin);
        number("insert into membership (team_id, account_id, role) values (?, ?, 'LEAD') returning 1", team, admin);
        caller.signIn(em.find(Account.class, admin), false);
        long host = number("insert into host (audit_id, address) values (?, '192.0.2.1') returning id", audit);
        addFinding(host, 80, "EXPECTED", "PRESENT");
        addFinding(host, 81, "EXPECTED", "PRESENT");
        addFinding(host, 2693, "NEW", "PRESENT");
        addFinding(host, 8080, "EXPECTED", "GONE");
        source = "marks-" + UUID.randomUUID();
        number("""
                insert into source (id, earliest, latest, role, format, repository, path, sha256, bytes, rows)
                select ?, earliest, latest, role, format, repository, path, sha256, bytes, rows
                from source order by latest limit 1
                returning 1
                """, source);
        event(80, "http", "MODIFIED");
        event(2693, "fresh", "REGISTERED");
        event(8080, "http-alt", "REMOVED");
        refresh = number("""
                insert into registry_refresh (file_name, form, sha256, content, day, base_source, rows, unreadable, offered_at,
                                              offered_by, applied_at, applied_by, source_id, events)
                select 'newer.csv', 'CSV', md5(random()::text) || md5(random()::text), '', '2026-09-01', id, 1, 0, now(),
                       'admin', now(), 'admin', id, 3
                from source where id = ?
                returning id
                """, source);
    }

    @AfterEach
    void nothingOfItStays() throws SQLException {
        number(
                "with gone as (delete from registry_refresh where id = ? returning 1) select count(*) from gone",
                refresh);
        number(
                "with gone as (delete from registration_event where source_id = ? returning 1) select count(*) from gone",
                source);
        number("with gone as (delete from source where id = ? returning 1) select count(*) from gone", source);
    }

    @Test
    void whatIsOpenThereIsMarkedAndItsTeamTold() throws Exception {
        applyAndMark();

        assertThat(text("""
                        select string_agg(port || ' ' || registry_changed || ' ' || asks_again, '; ' order by port)
                        from finding where audit_id = ? and registry_changed is not null
                        """, audit)).isEqualTo("80 2026-09-01 true; 2693 2026-09-01 false");
        assertThat(text("""
                        select string_agg(f.port || ' ' || c.field || ' ' || c.new_value || ' v' || c.version, '; ' order by f.port)
                        from finding_change c join finding f on f.id = c.finding_id
                        where c.audit_id = ? and c.changed_by = (select id from account where login = 'admin')
                        """, audit)).isEqualTo("80 REGISTRY modified http v1; 2693 REGISTRY registered fresh v1");
        assertThat(text(
                        "select string_agg(kind || ' ' || link || ' ' || subject, '; ') from notice where link like ?",
                        "/work/findings/" + audit + "?%"))
                .isEqualTo("REGISTRY_CHANGED /work/findings/" + audit
                        + "?q=registry:changed The registry of 2026-09-01 says"
                        + " something new of ports that are open in Autumn. Findings to be looked at again: 2.");
    }

    @Test
    void eachAuditIsMarkedOnce() throws Exception {
        applyAndMark();
        markAll();
        awaitApplication();

        assertThat(number("select count(*) from registry_mark where audit_id = ?", audit))
                .isZero();
        assertThat(number("select max(version) from finding where audit_id = ?", audit))
                .isEqualTo(1);
    }

    @Test
    void anUndoGivesTheMarkBackAndItsOwnUndoTakesItOffAgain() throws Exception {
        applyAndMark();

        long confirmed = confirm();
        assertThat(standing(80)).isEqualTo("none false");
        assertThat(text("""
                        select string_agg(field || ' ' || old_value || ' ' || coalesce(new_value, 'none'), '; ')
                        from finding_change where audit_id = ? and change_id = ? and finding_id = ?
                        """, audit, confirmed, finding(80))).isEqualTo("REGISTRY_CHANGED 2026-09-01 none");

        long undone = undo.undo(audit, confirmed, "Not looked at yet").changeId();
        assertThat(standing(80)).isEqualTo("2026-09-01 true");
        assertThat(number("select count(*) from finding where id = ? and judged_at is not null", finding(80)))
                .as("when it was judged is taken back, too")
                .isZero();

        undo.undo(audit, undone, "It was");
        assertThat(standing(80)).isEqualTo("none false");
        assertThat(number("select count(*) from finding where audit_id = ? and registry_changed is not null", audit))
                .isEqualTo(1); // that nobody judged
    }

    @Test
    void whatAStillNewerRegistryMarkedKeepsItsMark() throws Exception {
        applyAndMark();
        long confirmed = confirm();
        number("update registry_refresh set day = '2026-10-01' where id = ? returning 1", refresh);
        applyAndMark();

        undo.undo(audit, confirmed, "Not looked at yet");

        assertThat(standing(80)).isEqualTo("2026-10-01 true");
    }

    @Test
    void anAuditInWhichAnImportRunsWaits() throws Exception {
        try (Connection worker = dataSource.getConnection();
                PreparedStatement claim =
                        worker.prepareStatement("select id from audit where id = ? for no key update")) {
            worker.setAutoCommit(false);
            claim.setLong(1, audit);
            claim.execute();
            number("insert into registry_mark (refresh_id, audit_id) values (?, ?) returning 1", refresh, audit);
            markAll();
            assertThat(number("select count(*) from registry_mark where audit_id = ?", audit))
                    .isEqualTo(1);
            worker.rollback();
        }
    }

    /** Decides port 80 as it was decided before; returns the change. */
    private long confirm() throws SQLException {
        return bulk.edit(
                        audit,
                        Selection.of(Set.of(finding(80))),
                        List.of(new DispositionEdit(Disposition.EXPECTED, null)),
                        "Looked at")
                .changeId();
    }

    private long finding(int port) throws SQLException {
        return number("select id from finding where audit_id = ? and port = ?", audit, port);
    }

    /** Its mark, and whether it asks to be judged again. */
    private String standing(int port) throws SQLException {
        return text(
                "select coalesce(cast(registry_changed as text), 'none') || ' ' || asks_again from finding where id = ?",
                finding(port));
    }

    private void applyAndMark() throws Exception {
        apply();
        markAll();
        awaitApplication();
    }

    private void apply() throws Exception {
        transaction.begin();
        applied.fire(new RegistryApplied(refresh));
        transaction.commit();
    }

    private void markAll() {
        boolean more = true;
        while (more) {
            more = marks.markNext();
        }
    }

    /** The application marks by itself, too, and may have begun just before. */
    private void awaitApplication() throws SQLException {
        number("select id from audit where id = ? for update", audit);
    }

    private void event(int port, String name, String kind) throws SQLException {
        number("""
                insert into registration_event (port, transport, service_name, kind, precision, earliest, latest, source_id)
                values (?, 'TCP', ?, ?, 'EXACT', '2026-09-01', '2026-09-01', ?) returning id
                """, port, name, kind, source);
    }

    private void addFinding(long host, int port, String disposition, String presence) throws SQLException {
        number("""
                insert into finding (
                    audit_id, host_id, transport, port, verdict, verdict_day, registry_day, basis, unauthorized_use, proposed_severity,
                    evidence, first_scan_id, last_scan_id, evidence_scan_id, outside_scan_id, first_seen, last_seen,
                    disposition, presence)
                values (?, ?, 'TCP', ?, 'UNIDENTIFIED', '2026-11-01', '2026-11-01', '{}', false, 'LOW',
                        'PROBED', 0, 0, 0, 0, now(), now(), ?, ?)
                returning id
                """, audit, host, port, disposition, presence);
    }

    private long number(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(text(sql, parameters));
    }

    private String text(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

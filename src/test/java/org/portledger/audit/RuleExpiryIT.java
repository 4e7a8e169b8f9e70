package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/** Rules whose end day comes, by a clock that is put forward. */
@ExtendWith(ArquillianExtension.class)
class RuleExpiryIT {

    private static final Duration A_WEEK = Duration.ofDays(7);

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside().addClass(SettableClock.class);
    }

    @Inject
    private RuleBook book;

    @Inject
    private RuleExpiry expiry;

    @Inject
    private SettableClock settable;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    private long team;
    private long audit;

    @BeforeEach
    void aLeadWithAnAuditOfTwoFindings() throws SQLException {
        Account admin = em.createQuery("select a from Account a where a.login = 'admin'", Account.class)
                .getSingleResult();
        team = number("insert into team (name, created_at) values (?, now()) returning id", unique());
        number(
                "insert into membership (team_id, account_id, role) values (?, ?, 'LEAD') returning team_id",
                team,
                admin.getId());
        caller.signIn(admin, false);
        audit = number(
                "insert into audit (team_id, name, created_by, created_at) values (?, 'Autumn', ?, now()) returning id",
                team,
                admin.getId());
        long host = number("insert into host (audit_id, address) values (?, '192.0.2.1') returning id", audit);
        addFinding(host, 80);
        addFinding(host, 443);
    }

    @AfterEach
    void backToTheRealTime() {
        settable.putForward(Duration.ZERO);
    }

    @Test
    void onItsEndDayARuleGivesItsFindingsBack() throws SQLException {
        long rule = make("80,443", Disposition.ACCEPTED, today().plusDays(7));
        assertThat(dispositions()).containsExactly("80 ACCEPTED " + rule, "443 ACCEPTED " + rule);

        settable.putForward(A_WEEK.minusDays(1));
        assertThat(expiry.due()).doesNotContain(rule);
        settable.putForward(A_WEEK);
        assertThat(expiry.due()).contains(rule);

        assertThat(expiry.giveBack(rule)).isEqualTo(2);
        assertThat(dispositions()).containsExactly("80 NEW 0", "443 NEW 0");
        assertThat(expiry.due()).doesNotContain(rule);
        assertThat(expiry.giveBack(rule)).as("another node was faster").isZero();
        assertThat(trail(rule)).isEqualTo(6);
    }

    @Test
    void theNextRuleThatMatchesSpeaksThen() throws SQLException {
        long wide = make("1-1000", Disposition.EXPECTED, null);
        long narrow = make("80", Disposition.TO_FIX, today().plusDays(7));
        assertThat(dispositions()).containsExactly("80 TO_FIX " + narrow, "443 EXPECTED " + wide);

        settable.putForward(A_WEEK);
        assertThat(expiry.giveBack(narrow)).isEqualTo(1);

        assertThat(dispositions()).containsExactly("80 EXPECTED " + wide, "443 EXPECTED " + wide);
    }

    @Test
    void aRuleThatIsProlongedSpeaksAgain() throws SQLException {
        long rule = make("80", Disposition.EXPECTED, today().plusDays(7));
        settable.putForward(A_WEEK);
        expiry.giveBack(rule);
        assertThat(dispositions()).contains("80 NEW 0");

        book.change(rule, 0, terms("80", Disposition.EXPECTED, today().plusDays(7)), null);

        assertThat(dispositions()).contains("80 EXPECTED " + rule);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private long make(String ports, Disposition decision, LocalDate endDay) {
        return book.make(team, audit, terms(ports, decision, endDay), null).getId();
    }

    private static RuleTerms terms(String ports, Disposition decision, LocalDate endDay) {
        return new RuleTerms(RuleScope.of(null, ports, null, null, null), decision, "For a while", endDay);
    }

    private static String unique() {
        return "Team " + UUID.randomUUID();
    }

    private void addFinding(long host, int port) throws SQLException {
        number("""
                insert into finding (
                    audit_id, host_id, transport, port, verdict, verdict_day, registry_day, basis, unauthorized_use, proposed_severity,
                    evidence, first_scan_id, last_scan_id, evidence_scan_id, outside_scan_id, first_seen, last_seen)
                values (?, ?, 'TCP', ?, 'UNIDENTIFIED', '2026-11-01', '2026-11-01', '{}', false, 'LOW',
                        'PROBED', 0, 0, 0, 0, now(), now())
                returning id
                """, audit, host, port);
    }

    /** Port, disposition and rule of each finding, by port; 0 for no rule. */
    private List<String> dispositions() throws SQLException {
        String found = text("""
                select string_agg(port || ' ' || disposition || ' ' || coalesce(rule_id, 0), ';' order by port)
                from finding where audit_id = ?
                """, audit);
        return List.of(found.split(";"));
    }

    /** How many entries of the trail are about the findings of a rule: what they are, until when, and by which rule. */
    private long trail(long rule) throws SQLException {
        return number("""
                select count(*) from finding_change c join finding f on f.id = c.finding_id
                where f.audit_id = ? and c.reason like 'Rule ' || ?::bigint || ' speaks for it no more: For a while'
                """, audit, rule);
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

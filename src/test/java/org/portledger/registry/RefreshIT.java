package org.portledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.it.Portledger;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.postgresql.PGConnection;

/** A newer file becomes the registry, in the server; what it changed is put back after each test. */
@ExtendWith(ArquillianExtension.class)
class RefreshIT {

    private static final LocalDate OLDER = LocalDate.of(2026, 8, 17);
    private static final LocalDate NEWER = LocalDate.of(2026, 9, 1);
    private static final List<String> TABLES = List.of("source", "assignment", "registration_event", "registry_entry");

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside()
                .addClasses(IanaCsv.class, MadeFile.class, RegistryDatabase.class)
                .addAsResource(IanaCsv.RESOURCE);
    }

    @Inject
    private CurrentRegistry registry;

    @Inject
    private RegistryRefresh refresh;

    @Inject
    private RefreshTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    private RegistryDatabase database;

    @BeforeEach
    void keepTheRegistry() throws SQLException {
        execute("delete from registry_refresh"); // other tests offer files too
        database = new RegistryDatabase(dataSource);
        execute("create schema if not exists kept");
        for (String table : TABLES) {
            execute("create table if not exists kept.%1$s as table public.%1$s".formatted(table));
        }
    }

    @AfterEach
    void putTheRegistryBack() throws SQLException {
        execute("delete from registry_refresh");
        execute("delete from registration_event");
        execute("delete from assignment");
        execute("delete from registry_entry");
        execute("delete from source");
        for (String table : TABLES) {
            execute("insert into public.%1$s overriding system value select * from kept.%1$s".formatted(table));
        }
        registry.reload();
    }

    @Test
    void aFileWithEveryKindOfChangeIsShownAndAppliedOnce() throws IOException, SQLException {
        RefreshPreview shown = offer(everyKind(), NEWER);

        assertThat(shown.counts())
                .isEqualTo(Map.of(
                        EventKind.REGISTERED, 1L,
                        EventKind.REASSIGNED, 1L,
                        EventKind.RENAMED, 1L,
                        EventKind.REINSTATED, 1L,
                        EventKind.MODIFIED, 2L,
                        EventKind.REMOVED, 3L,
                        EventKind.UNAUTHORIZED_USE_REPORTED, 1L));
        assertThat(shown.unreadable()).extracting(UnreadableRow::name).containsExactly("broken");
        assertThat(registry.index().registryDay()).isEqualTo(OLDER);

        OfferedFile applied = refresh.apply(shown.file().getId(), "somebody");

        assertThat(applied.getSource()).isEqualTo("iana-csv-2026-09-01");
        assertThat(applied.getEvents()).isEqualTo(10);
        assertThat(registry.index().registryDay()).isEqualTo(NEWER);
        assertEventsAndDays();
        List<List<String>> before = wholeRegistry();
        assertThat(refresh.apply(applied.getId(), "another").getAppliedBy()).isEqualTo("somebody");
        assertThat(offer(everyKind(), NEWER).file().getId()).isEqualTo(applied.getId());
        assertThat(wholeRegistry()).isEqualTo(before);
    }

    private void assertEventsAndDays() throws SQLException {
        assertThat(database.query("""
                        select concat_ws(' ', port, lower(transport), kind, service_name, previous_name, precision, earliest, latest)
                        from registration_event where source_id = 'iana-csv-2026-09-01' order by port, kind
                        """))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "4 tcp REGISTERED fresh MONTH 2026-08-01 2026-08-31",
                        "5 tcp REASSIGNED not-rje rje EXACT 2026-08-20 2026-08-20",
                        "5 tcp REMOVED rje BETWEEN 2026-08-17 2026-09-01",
                        "7 tcp MODIFIED echo EXACT 2026-08-25 2026-08-25",
                        "9 tcp MODIFIED discard BETWEEN 2026-08-17 2026-09-01",
                        "9 tcp UNAUTHORIZED_USE_REPORTED discard BETWEEN 2026-08-17 2026-09-01",
                        "11 tcp REMOVED systat EXACT 2026-08-20 2026-08-20",
                        "13 udp REMOVED daytime BETWEEN 2026-08-17 2026-09-01",
                        "17 tcp RENAMED quote-day qotd BETWEEN 2026-08-17 2026-09-01",
                        "2693 tcp REINSTATED belarc-http EXACT 2026-08-20 2026-08-20");
        assertThat(status(11, "2026-08-19")).isEqualTo(PortStatus.ASSIGNED);
        assertThat(status(11, "2026-08-20")).isEqualTo(PortStatus.DEREGISTERED);
        assertThat(status(2693, "2026-08-19")).isEqualTo(PortStatus.DEREGISTERED);
        assertThat(status(2693, "2026-08-20")).isEqualTo(PortStatus.ASSIGNED);
        assertThat(status(4, "2026-08-20")).isEqualTo(PortStatus.POSSIBLE);
        assertThat(status(4, "2026-08-31")).isEqualTo(PortStatus.ASSIGNED);
        assertThat(database.count("assignment where end_latest is null and last_source <> 'iana-csv-2026-09-01'"))
                .isZero();
        assertThat(database.count("registry_entry")).isEqualTo(14_533);
    }

    @Test
    void theSameRegistryAgainChangesNothingAndALaterCopyOfItOnlyTheDay() throws IOException {
        RefreshPreview same = offer(MadeFile.official(), OLDER);
        assertThat(same.changes()).isEmpty();
        assertThat(refresh.apply(same.file().getId(), "somebody").getEvents()).isZero();
        assertThat(registry.index().registryDay()).isEqualTo(OLDER);

        long start = System.nanoTime();
        RefreshPreview later = offer(MadeFile.official(), NEWER);
        refresh.apply(later.file().getId(), "somebody");

        System.getLogger("refresh")
                .log(
                        System.Logger.Level.INFO,
                        "A refresh of 14,533 rows took {0} ms",
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(later.changes()).isEmpty();
        assertThat(registry.index().registryDay()).isEqualTo(NEWER);
        assertThat(status(2693, "2003-06-01")).isEqualTo(PortStatus.ASSIGNED);
    }

    @Test
    void whatIsOlderPartialOrOfTheFutureIsRefusedAndChangesNothing() throws IOException, SQLException {
        List<List<String>> before = wholeRegistry();
        String whole = MadeFile.official().text();

        refused(whole, LocalDate.of(2026, 8, 16), "older than the registry");
        refused(whole, LocalDate.of(2999, 1, 1), "still to come");
        refused(whole, null, "does not hold its date");
        refused(whole.substring(0, whole.length() - 30), NEWER, "cut off");
        refused(whole.substring(0, whole.lastIndexOf("\nzigbee") + 1), NEWER, "the last row");
        refused(whole.substring(0, whole.indexOf("\nhttps,443") + 1), NEWER, "rows where the registry has 14533");
        refused("a,b\n1,2\n", NEWER, "not IANA's port registry");
        refused(everyKind().text(), OLDER, "is there already");

        assertThat(wholeRegistry()).isEqualTo(before);
        assertThat(refresh.list(10)).isEmpty();
    }

    @Test
    void aFileThatWasComparedWithAnotherRegistryIsNotApplied() throws IOException {
        RefreshPreview first = offer(everyKind(), NEWER);
        RefreshPreview second = offer(MadeFile.official(), NEWER.plusDays(1));
        refresh.apply(second.file().getId(), "somebody");

        assertThatThrownBy(() -> refresh.apply(first.file().getId(), "somebody"))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("iana-csv-2026-09-02");
        assertThatThrownBy(() -> refresh.apply(0, "somebody")).isInstanceOf(NoSuchElementException.class);
    }

    /** Applied as another node does it: this one is told by the database alone. */
    @Test
    void theOtherNodesHearOfIt() throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CurrentRegistry.CHANNEL);
            long id = offer(everyKind(), NEWER).file().getId();

            transaction.apply(id, "somebody");

            PGConnection postgres = connection.unwrap(PGConnection.class);
            assertThat(postgres.getNotifications(10_000)).hasSize(1);
            for (int i = 0; i < 100 && registry.index().registryDay().equals(OLDER); i++) {
                postgres.getNotifications(100); // waits
            }
            assertThat(registry.index().registryDay()).isEqualTo(NEWER);
            statement.execute("unlisten *");
        }
    }

    private static MadeFile everyKind() throws IOException {
        return MadeFile.official()
                .with(",4,tcp,Unassigned,,,,,,,,", "fresh,4,tcp,Fresh,[A],[A],2026-08,,,,,")
                .with(
                        "rje,5,tcp,Remote Job Entry,[Jon_Postel],[Jon_Postel],,,,,,",
                        "not-rje,5,tcp,Something else,[A],[A],2026-08-20,,,,,")
                .with(",6,tcp,Unassigned,,,,,,,,", ",6,tcp,Unassigned,,,,,,,,\nbroken,6x,tcp,,,,,,,,,")
                .with(
                        "echo,7,tcp,Echo,[Jon_Postel],[Jon_Postel],,,,,,",
                        "echo,7,tcp,Echo,[IESG],[IESG],,2026-08-25,,,,")
                .with(
                        "discard,9,tcp,Discard,[Jon_Postel],[Jon_Postel],,,,,,",
                        "discard,9,tcp,Discard,[Jon_Postel],[Jon_Postel],,,,,Known on port 9,")
                .with(
                        "systat,11,tcp,Active Users,[Jon_Postel],[Jon_Postel],,,,,,",
                        ",11,tcp,Unassigned,,,,,,,,(Removed 2026-8-20)")
                .with("daytime,13,udp,Daytime,[Jon_Postel],[Jon_Postel],,,[RFC867],,,", ",13,udp,Unassigned,,,,,,,,")
                .with(
                        "qotd,17,tcp,Quote of the Day,[Jon_Postel],[Jon_Postel],,,,,,",
                        "quote-day,17,tcp,Quote of the Day,[Jon_Postel],[Jon_Postel],,,,,,")
                .with(",2693,tcp,Unassigned,,,,,,,,(Removed 2004-2-6)", "belarc-http,2693,tcp,Back,,,2026-08-20,,,,,");
    }

    private RefreshPreview offer(MadeFile file, LocalDate day) {
        return refresh.offer("ports.csv", file.bytes(), day, "somebody");
    }

    private void refused(String text, LocalDate day, String why) {
        assertThatThrownBy(() -> offer(new MadeFile(text), day))
                .isInstanceOf(InvalidIanaFileException.class)
                .hasMessageContaining(why);
    }

    private PortStatus status(int number, String day) {
        return registry.index()
                .on(new Port(number, TransportProtocol.TCP), LocalDate.parse(day))
                .status();
    }

    private List<List<String>> wholeRegistry() throws SQLException {
        return database.query("""
                select (select md5(string_agg(s::text, '|' order by s.id)) from source s),
                       (select md5(string_agg(a::text, '|' order by a.id)) from assignment a),
                       (select md5(string_agg(e::text, '|' order by e.id)) from registration_event e),
                       (select md5(string_agg(r::text, '|' order by r.id)) from registry_entry r)
                """);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

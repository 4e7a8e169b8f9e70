package org.portledger.registry;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.it.Portledger;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.EventReplay.Named;
import org.portledger.registry.RegistryDatabase.Question;

/** The registry as it is seeded: facts against IANA's own file, and the index against plain SQL. */
@ExtendWith(ArquillianExtension.class)
class RegistryIT {

    private static final LocalDate NEWEST = LocalDate.of(2026, 8, 17);

    /** Of full copies, spread over the years. */
    private static final List<LocalDate> TEN_DAYS = Stream.of(
                    "2003-05-20",
                    "2004-01-08",
                    "2005-02-17",
                    "2006-11-13",
                    "2008-02-29",
                    "2013-02-18",
                    "2017-03-10",
                    "2020-07-29",
                    "2023-08-10",
                    "2026-08-17")
            .map(LocalDate::parse)
            .toList();

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside()
                .addClasses(IanaCsv.class, RegistryDatabase.class, EventReplay.class, EventReplay.Named.class)
                .addAsResource(IanaCsv.RESOURCE);
    }

    @Inject
    private CurrentRegistry registry;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    private RegistryDatabase database;

    @BeforeEach
    void openDatabase() {
        database = new RegistryDatabase(dataSource);
    }

    @Test
    void allFactsAreThere() throws SQLException {
        assertThat(database.count("source")).isEqualTo(474);
        assertThat(database.count("registration_event")).isEqualTo(15_040);
        assertThat(database.count("assignment")).isEqualTo(13_492);
        assertThat(database.count("assignment WHERE begin_latest <= DATE '2026-08-17' AND end_earliest IS NULL"))
                .isEqualTo(12_932);
        assertThat(registry.index().registryDay()).isEqualTo(NEWEST);
    }

    @Test
    void theRowsOfTheNewestCopyAreIanas() throws IOException, SQLException {
        List<List<String>> kept = database.query("""
                SELECT service_name,
                       CASE WHEN first_port = last_port THEN first_port::text ELSE first_port || '-' || last_port END,
                       lower(transport), description, assignee, contact, registration_date, modification_date,
                       reference, service_code, unauthorized_use, assignment_notes
                FROM registry_entry ORDER BY id
                """);
        List<List<String>> rows = IanaCsv.rows();
        // six single ports are written as ranges, such as 4748-4748
        rows.forEach(row -> row.replaceAll(cell -> cell == null ? null : cell.replaceFirst("^([0-9]+)-\\1$", "$1")));
        assertThat(kept).hasSize(14_533).isEqualTo(rows);
    }

    @Test
    void theRegistryOfTheNewestDayIsIanasRowForRow() throws IOException {
        Map<Name, Long> listed = IanaCsv.rows().stream()
                .filter(row -> row.get(0) != null)
                .flatMap(Name::ofRow)
                .collect(groupingBy(name -> name, counting()));
        Set<Name> standing = new HashSet<>();
        Set<Name> otherwiseSpelt = new HashSet<>();
        standingOn(NEWEST).forEach(a -> {
            standing.add(Name.of(a, a.getService().value()));
            a.getOtherSpellings().forEach(spelling -> otherwiseSpelt.add(Name.of(a, spelling)));
        });

        assertThat(standing).hasSize(12_932);
        assertThat(without(standing, listed.keySet())).isEmpty();
        Set<Name> secondSpellings = without(listed.keySet(), standing);
        assertThat(secondSpellings).hasSize(180);
        assertThat(without(secondSpellings, otherwiseSpelt)).isEmpty();
        assertThat(listed.entrySet().stream().filter(e -> e.getValue() > 1))
                .extracting(e -> e.getKey().service() + " " + e.getValue())
                .containsExactly("rdp 2");
    }

    @Test
    void theFoundingCaseOnSevenDays() {
        Map<String, String> told = new LinkedHashMap<>();
        for (String day : List.of(
                "1992-01-01", "1999-01-01", "2003-06-01", "2004-02-05", "2004-02-06", "2010-01-01", "2026-11-23")) {
            PortStanding tcp = registry.index().on(new Port(2693, TransportProtocol.TCP), LocalDate.parse(day));
            PortStanding udp = registry.index().on(new Port(2693, TransportProtocol.UDP), LocalDate.parse(day));
            assertThat(summary(udp)).isEqualTo(summary(tcp));
            told.put(day, summary(tcp));
        }
        assertThat(told)
                .containsExactly(
                        entry("1992-01-01", "UNASSIGNED [] [] []"),
                        entry("1999-01-01", "POSSIBLE [] [belarc-http] []"),
                        entry("2003-06-01", "ASSIGNED [belarc-http] [] []"),
                        entry("2004-02-05", "ASSIGNED [belarc-http] [] []"),
                        entry("2004-02-06", "DEREGISTERED [] [] [belarc-http]"),
                        entry("2010-01-01", "DEREGISTERED [] [] [belarc-http]"),
                        entry("2026-11-23", "DEREGISTERED [] [] [belarc-http]"));
    }

    @Test
    void onTheDayOfAFullCopyNoPortsNameIsMerelyPossible() throws SQLException {
        List<LocalDate> days =
                database.days("SELECT DISTINCT latest FROM source WHERE role = 'FULL' AND earliest = latest");
        assertThat(days)
                .hasSizeGreaterThan(460)
                .allSatisfy(day -> assertThat(registry.index()
                                .assignments()
                                .filter(a -> a.getNumber().isPresent())
                                .filter(a -> a.getValidity().on(day) == Certainty.POSSIBLE))
                        .isEmpty());
    }

    @Test
    void aNameStandsOnTheDaysOfTheCopiesThatShowIt() {
        assertThat(registry.index().assignments())
                .allSatisfy(a -> Stream.of(a.getFirstSeenIn(), a.getLastSeenIn())
                        .filter(copy -> copy.getEarliest().equals(copy.getLatest()))
                        .forEach(copy -> assertThat(a.getValidity().on(copy.getLatest()))
                                .as("%s on the day of %s", a, copy)
                                .isEqualTo(Certainty.ASSIGNED)));
    }

    /** IANA can state the very day of the copy: then the copy is some hours older than the registration. */
    @Test
    void aNameDoesNotStandBeforeTheLastFullCopyWithoutIt() {
        assertThat(registry.index().assignments())
                .allSatisfy(a -> a.getNotSeenIn()
                        .ifPresent(copy -> assertThat(
                                        a.getValidity().on(copy.getEarliest().minusDays(1)))
                                .as("%s before %s", a, copy)
                                .isEqualTo(Certainty.NOT_ASSIGNED)));
    }

    @Test
    void theDateOfAPortsEarlierNameIsNotTakenForItsOwn() {
        PortStanding answer = registry.index().on(new Port(7680, TransportProtocol.TCP), LocalDate.of(2010, 1, 1));
        assertThat(summary(answer)).isEqualTo("ASSIGNED [pando-pub] [] []");
    }

    @Test
    void aSightingBeatsAnEarlierDayOfRemoval() {
        var port = new Port(2905, TransportProtocol.UDP);
        assertThat(registry.index().on(port, LocalDate.of(2005, 12, 22)).status())
                .isEqualTo(PortStatus.ASSIGNED);
        assertThat(registry.index().on(port, LocalDate.of(2006, 1, 1)).status()).isEqualTo(PortStatus.POSSIBLE);
        assertThat(registry.index().on(port, LocalDate.of(2006, 4, 25)).status())
                .isEqualTo(PortStatus.DEREGISTERED);
    }

    @Test
    void aMonthEndsWithItsLastDayUnlessACopyKnowsBetter() throws SQLException {
        assertThat(database.days("SELECT begin_latest FROM assignment WHERE port = 3803 AND transport = 'TCP'"))
                .containsExactly(LocalDate.of(2004, 1, 31));
        assertThat(database.days("SELECT begin_earliest FROM assignment WHERE port = 3803 AND transport = 'TCP'"))
                .containsExactly(LocalDate.of(2004, 1, 9)); // the copy of the 8th lacks it
    }

    @Test
    void theIndexAnswersLikePlainSql() throws SQLException {
        List<Question> questions = randomQuestions(100_000);
        List<String> answers = questions.stream()
                .map(q -> registry.index().on(q.port(), q.day()))
                .map(s -> ids(s.assigned()) + "/" + ids(s.possible()) + "/" + ids(s.former()))
                .toList();
        assertThat(answers).isEqualTo(database.answers(questions));
        assertThat(answers.stream().filter(answer -> !answer.equals("//"))).hasSizeGreaterThan(20_000);
    }

    /**
     * Where they differ, the copy of that day settles it: the registry stated a day or month that its own copies disprove,
     * or told of no removal at all.
     */
    @Test
    void onTheDaysOfTenCopiesTheRegistryIsWhatTheEventsImply() throws SQLException {
        assertThat(database.days("SELECT DISTINCT latest FROM source WHERE role = 'FULL' AND earliest = latest"))
                .containsAll(TEN_DAYS);
        var replay = new EventReplay(registry.index());
        assertThat(TEN_DAYS).allSatisfy(day -> {
            Set<Named> assigned = replay.assigned(day);
            Set<Named> implied = replay.on(day);
            Set<Named> onlyAssigned = without(assigned, implied);
            Set<Named> onlyImplied = without(implied, assigned);

            assertThat(onlyAssigned).allMatch(name -> replay.isSighted(name, day));
            assertThat(onlyImplied).noneMatch(name -> replay.isSighted(name, day));
            assertThat(onlyAssigned.size() + onlyImplied.size()).isLessThan(assigned.size() / 200);
        });
    }

    @Test
    void theDatabaseRefusesASecondSpanOfTheSameNameAtTheSameTime() {
        refuses("assignment_no_overlap", 22, "TCP", "SSH", "2001-01-01", "2001-01-01", null, null);
        refuses("assignment_no_overlap", 2693, "UDP", "belarc-http", null, "2000-01-01", "2003-05-21", "2003-05-21");
    }

    @Test
    void theDatabaseRefusesWhatIsNoPortOrName() {
        refuses("assignment_transport_known", 4, "QUIC", "x", null, "2001-01-01", null, null);
        refuses("assignment_transport_known", 4, "tcp", "x", null, "2001-01-01", null, null);
        refuses("assignment_port_assignable", 49_152, "TCP", "x", null, "2001-01-01", null, null);
        refuses("assignment_port_assignable", -1, "TCP", "x", null, "2001-01-01", null, null);
        refuses("assignment_service_name_syntax", 4, "TCP", " ", null, "2001-01-01", null, null);
        refuses("assignment_service_name_syntax", 4, "TCP", "a\nb", null, "2001-01-01", null, null);
    }

    @Test
    void theDatabaseRefusesDaysOutOfOrder() {
        refuses("assignment_begin_in_order", 4, "TCP", "x", "2001-01-02", "2001-01-01", null, null);
        refuses("assignment_both_ends", 4, "TCP", "x", null, "2001-01-01", "2002-01-01", null);
        refuses("assignment_end_in_order", 4, "TCP", "x", null, "2001-01-01", "2002-01-02", "2002-01-01");
        refuses("assignment_end_in_order", 4, "TCP", "x", null, "2001-01-01", "2001-01-01", "2001-01-01");
    }

    @Test
    void readingAgainGivesANewIndexWithTheSameAnswers() {
        RegistryIndex before = registry.index();
        registry.reload();
        assertThat(registry.index()).isNotSameAs(before);
        assertThat(ids(standingOn(NEWEST).toList()))
                .isEqualTo(ids(before.assignments()
                        .filter(a -> a.getValidity().on(NEWEST) == Certainty.ASSIGNED)
                        .toList()));
    }

    /** A name on a port, as the file has it: null where it states none. */
    private record Name(String service, Integer port, String transport) {

        static Name of(Assignment a, String spelling) {
            return new Name(
                    spelling,
                    a.getNumber().orElse(null),
                    a.getTransport().map(Object::toString).orElse(null));
        }

        static Stream<Name> ofRow(List<String> row) {
            if (row.get(1) == null) {
                return Stream.of(new Name(row.get(0), null, row.get(2)));
            }
            String[] range = row.get(1).split("-");
            int first = Integer.parseInt(range[0]);
            int last = Integer.parseInt(range[range.length - 1]);
            return IntStream.rangeClosed(first, last).mapToObj(port -> new Name(row.get(0), port, row.get(2)));
        }
    }

    private Stream<Assignment> standingOn(LocalDate day) {
        return registry.index().assignments().filter(a -> a.getValidity().on(day) == Certainty.ASSIGNED);
    }

    private static <T> Set<T> without(Set<T> names, Set<T> others) {
        Set<T> rest = new HashSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static String summary(PortStanding s) {
        return s.status() + " " + names(s.assigned()) + " " + names(s.possible()) + " " + names(s.former());
    }

    private static List<ServiceName> names(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::getService).toList();
    }

    private static String ids(Collection<Assignment> assignments) {
        return assignments.stream()
                .map(Assignment::getId)
                .sorted(Comparator.naturalOrder())
                .map(Object::toString)
                .collect(joining(","));
    }

    /** Half of them about ports that ever had a name; the same in every run. */
    private List<Question> randomQuestions(int count) {
        var random = new Random(2693);
        List<Integer> named = registry.index()
                .assignments()
                .flatMap(a -> a.getNumber().stream())
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> new Question(
                        new Port(
                                i % 2 == 0 ? random.nextInt(65_536) : named.get(random.nextInt(named.size())),
                                TransportProtocol.values()[random.nextInt(4)]),
                        LocalDate.of(1990, 1, 1).plusDays(random.nextInt(37 * 365))))
                .toList();
    }

    private void refuses(String constraint, int port, String transport, String name, String... days) {
        LocalDate[] parsed = Stream.of(days)
                .map(day -> day == null ? null : LocalDate.parse(day))
                .toArray(LocalDate[]::new);
        assertThatThrownBy(() -> database.insert(port, transport, name, parsed))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining('"' + constraint + '"');
    }
}

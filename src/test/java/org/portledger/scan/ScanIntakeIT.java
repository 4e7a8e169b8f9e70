package org.portledger.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
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

/** Files on their way into the database. */
@ExtendWith(ArquillianExtension.class)
class ScanIntakeIT {

    private static final String HEAD = "<nmaprun scanner=\"nmap\" version=\"7.93\" start=\"1795390503\">\n";
    private static final String TAIL = "<runstats><finished time=\"1795390520\"/></runstats></nmaprun>\n";

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside().addAsResource("samples/nmap-first.xml");
    }

    @Inject
    private ScanIntake intake;

    @Inject
    private UnpackLimits limits;

    @Inject
    private Scans scans;

    @Inject
    private Hosts hosts;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    private long account;
    private long audit;

    @BeforeEach
    void anAuditOfItsOwn() throws SQLException {
        String name = UUID.randomUUID().toString();
        long team = query("insert into team (name, created_at) values (?, now()) returning id", name);
        account = query("""
                insert into account (login, display_name, administrator, created_at)
                values (?, 'a scanner', false, now()) returning id
                """, name);
        audit = query("""
                insert into audit (team_id, name, created_by, created_at)
                values (?, 'an audit', ?, now()) returning id
                """, team, account);
    }

    @Test
    void aFileBecomesAScanWithItsHostsAndObservations() throws Exception {
        Scan scan = committed(sample());

        Scan found = scans.find(audit, scan.getId()).orElseThrow();
        assertThat(found).isEqualTo(scan);
        assertThat(found.getFileName()).isEqualTo("scan.xml");
        assertThat(found.getSize()).isEqualTo(sample().length);
        assertThat(found.getFormat()).isEqualTo(ScanFormat.NMAP_XML);
        assertThat(found.getScanner()).isEqualTo("nmap");
        assertThat(found.getScannerVersion()).isEqualTo("7.93");
        assertThat(found.getArguments()).startsWith("nmap -n -sV --version-light");
        assertThat(found.getImportedBy()).isEqualTo(account);
        assertThat(found.getHosts()).isEqualTo(14);
        assertThat(found.getObservations()).isEqualTo(16);
        assertThat(countObservations()).isEqualTo(16);
        assertThat(hosts.sightings(found("127.0.1.1", ""), 1, 10))
                .extracting(sighting -> sighting.observation().port())
                .containsExactly(new Port(2693, TCP), new Port(8080, TCP));
        assertThat(hosts.sightings(found("127.0.1.1", ""), 1, 10).get(0))
                .isEqualTo(new Sighting(
                        scan.getId(),
                        new Observation(
                                new Port(2693, TCP),
                                PortState.OPEN,
                                EvidenceGrade.PROBED,
                                new ServiceName("http"),
                                null,
                                "SimpleHTTPServer",
                                "0.6",
                                "Python 3.11.7",
                                "syn-ack",
                                null,
                                null,
                                24)));
    }

    @Test
    void theSameFileAgainIsTheSameScanAndTheTransactionGoesOn() throws Exception {
        Scan first = committed(sample());

        transaction.begin();
        try (ReceivedFile file = received("renamed.xml", sample())) {
            assertThatThrownBy(() -> take(file))
                    .isInstanceOfSatisfying(
                            ScanAlreadyImportedException.class,
                            already -> assertThat(already.getScanId()).isEqualTo(first.getId()))
                    .hasMessage("renamed.xml holds the same bytes as scan " + first.getId()
                            + ", which was imported before");
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
        } finally {
            transaction.rollback();
        }
        assertThat(scans.newest(audit, 10)).containsExactly(first);
    }

    @Test
    void anotherAuditHasItsOwnScanOfTheSameFile() throws Exception {
        Scan first = committed(sample());
        anAuditOfItsOwn();
        Scan second = committed(sample());

        assertThat(second).isNotEqualTo(first);
        assertThat(scans.find(audit, first.getId())).isEmpty();
        assertThat(scans.find(audit, second.getId())).contains(second);
    }

    @Test
    void theSameFileTwiceAtOnceIsOneScan() throws Exception {
        byte[] content = document(manyHosts(0, 500));

        List<Object> outcomes = atOnce(List.of(() -> committed(content), () -> committed(content)));

        assertThat(scans.newest(audit, 10)).hasSize(1);
        Scan scan = scans.newest(audit, 10).get(0);
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        scan,
                        "scan.xml holds the same bytes as scan %d, which was imported before".formatted(scan.getId()));
        assertThat(countObservations()).isEqualTo(500);
    }

    @Test
    void whoWaitsForTheSameFileImportsItWhenTheFirstGivesUp() throws Exception {
        Future<Scan> second;
        transaction.begin();
        try (ReceivedFile file = received("scan.xml", sample())) {
            take(file);
            second = executor.submit(() -> committed(sample()));
        } finally {
            transaction.rollback();
        }
        Scan imported = second.get();
        assertThat(scans.newest(audit, 10)).containsExactly(imported);
        assertThat(countObservations()).isEqualTo(16);
    }

    @Test
    void filesThatShareHostsCanBeImportedAtOnce() throws Exception {
        List<Callable<Object>> imports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String hostsOfFile = manyHosts(i * 50, 300);
            byte[] content = document(i % 2 == 0 ? hostsOfFile : backwards(hostsOfFile));
            imports.add(() -> committed(content));
        }

        assertThat(atOnce(imports)).allMatch(outcome -> outcome instanceof Scan);

        assertThat(query("select count(*) from host where audit_id = ?", audit)).isEqualTo(450);
        assertThat(countObservations()).isEqualTo(4 * 300);
    }

    @Test
    void aRollbackLeavesNothing() throws Exception {
        transaction.begin();
        try (ReceivedFile file = received("scan.xml", sample())) {
            assertThat(take(file).getObservations()).isEqualTo(16);
        } finally {
            transaction.rollback();
        }
        assertNothingIsThere();
    }

    @Test
    void aFileThatIsRefusedHalfWayLeavesNothing() throws Exception {
        String bomb = manyHosts(0, 2_000) + "<x>".repeat(1_000);
        assertThatThrownBy(() -> committed(document(bomb)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("nest deeper than 200");
        assertNothingIsThere();
        assertThat(committed(sample()).getObservations()).as("the next one").isEqualTo(16);
    }

    @Test
    void whatIsNoScanIsRefusedSayingWhatItLooksLike() throws Exception {
        assertRefused("", "scan.xml: the file is empty");
        assertRefused(
                "Dear all, here it is.",
                "scan.xml: no scan that can be read; it looks like plain text that begins with 'Dear all, here it is.'");
        assertRefused(
                "<html><body/></html>",
                "scan.xml: no scan that can be read; it looks like XML whose root element is <html>");
        assertNothingIsThere();
    }

    @Test
    void aDamagedFileGivesItsWholeHosts() throws Exception {
        String whole = HEAD + host("192.0.2.1", port("tcp", "22", "")) + host("192.0.2.2", port("tcp", "23", ""));
        String cut = "<host><address addr=\"192.0.2.3\"/><hostnames><hostname name=\"cut\"/></hostnames><ports>"
                + port("tcp", "80", "") + "<por";

        Scan scan = committed((whole + cut).getBytes(UTF_8));

        assertThat(scan.getHosts()).isEqualTo(2);
        assertThat(countObservations()).isEqualTo(2);
        assertThat(scans.notices(scan.getId())).singleElement().satisfies(notice -> {
            assertThat(notice.getKind()).isEqualTo(NoticeKind.REPAIRED);
            assertThat(notice.getLine()).isEqualTo(4);
        });
    }

    @Test
    void whatIsPackedIsReadAsFarAsItGoes() throws Exception {
        byte[] packed = gzip(document(manyHosts(0, 3_000)));
        assertThat(committed(packed).getHosts()).isEqualTo(3_000);

        Scan scan = committed(Arrays.copyOf(packed, packed.length / 2));

        assertThat(scan.getHosts()).isBetween(1_000, 2_999);
        assertThat(scans.notices(scan.getId()))
                .extracting(ScanNotice::getKind)
                .containsExactly(NoticeKind.REPAIRED, NoticeKind.REPAIRED);
        assertThat(scans.notices(scan.getId()).get(1).getText())
                .isEqualTo("scan.xml is damaged near byte %d of the packed file: it ends there, too early."
                                .formatted(packed.length / 2)
                        + " What came out before it was read.");
    }

    @Test
    void portsThatAreNoneAreReportedUpToABound() throws Exception {
        String bad = IntStream.range(0, 300)
                .mapToObj(i -> port("tcp", "9999" + i, ""))
                .reduce("", String::concat);

        Scan scan = committed(document(host("192.0.2.1", bad + port("tcp", "80", ""))));

        assertThat(scan.getObservations()).isEqualTo(1);
        assertThat(scans.notices(scan.getId()))
                .hasSize(201)
                .allMatch(notice -> notice.getKind() == NoticeKind.LEFT_OUT)
                .last()
                .hasToString("LEFT_OUT: And 100 more like these.");
    }

    @Test
    void ipv6HostsAreKeptInCanonicalFormAndByZone() throws Exception {
        Scan scan = committed(document(host("2001:DB8:0:0::A", port("tcp", "22", ""))
                + host("2001:db8::a", port("tcp", "80", ""))
                + host("fe80::1%eth0", port("tcp", "22", ""))
                + host("fe80::1%eth1", port("tcp", "22", ""))
                + host("::ffff:192.0.2.1", port("tcp", "22", ""))));

        assertThat(scan.getHosts()).isEqualTo(4);
        assertThat(hosts.sightings(found("2001:db8::a", ""), 1, 10)).hasSize(2);
        assertThat(found("fe80::1", "eth0")).hasToString("fe80::1%eth0").isNotEqualTo(found("fe80::1", "eth1"));
        assertThat(found("192.0.2.1", "").getAddress()).isEqualTo("192.0.2.1");
    }

    @Test
    void whatIsToldTwiceIsOneWithTheBestEvidence() throws Exception {
        String guessed = port("tcp", "80", "name=\"http\" method=\"table\"");
        String probed = port("tcp", "80", "name=\"ssh\" method=\"probed\"");
        Scan scan = committed(document(host("192.0.2.1", guessed + probed + guessed) + host("192.0.2.1", guessed)));

        assertThat(hosts.sightings(found("192.0.2.1", ""), 1, 10))
                .singleElement()
                .satisfies(
                        sighting -> assertThat(sighting.observation().service()).isEqualTo(new ServiceName("ssh")));
        assertThat(scans.notices(scan.getId()))
                .extracting(ScanNotice::toString)
                .containsExactly(
                        "WARNING: Hosts that the file tells more than once: 1.",
                        "WARNING: Ports that the file tells more than once: 3.");
    }

    @Test
    void whatAHostToldAgainAddsIsAddedAndTheBetterEvidenceCounts() throws Exception {
        String guessed = port("tcp", "22", "name=\"ssh\" method=\"table\"");
        String probed = port("tcp", "22", "name=\"http\" method=\"probed\"");
        String other = port("tcp", "80", "name=\"http\" method=\"probed\"");
        Scan scan = committed(document(host("192.0.2.1", guessed + other)
                + host("192.0.2.2", guessed)
                + host("192.0.2.1", probed + port("tcp", "443", ""))
                + host("192.0.2.1", guessed)));

        assertThat(scan.getHosts()).isEqualTo(2);
        assertThat(scan.getObservations()).isEqualTo(4);
        assertThat(hosts.sightings(found("192.0.2.1", ""), 1, 10))
                .extracting(
                        sighting -> sighting.observation().port().number(),
                        sighting -> sighting.observation().evidence())
                .containsExactly(
                        tuple(22, EvidenceGrade.PROBED),
                        tuple(80, EvidenceGrade.PROBED),
                        tuple(443, EvidenceGrade.GUESSED));
    }

    @Test
    void aHostMayTakeMoreThanAllOthersAndCountsOnlyWhole() throws Exception {
        String words = "product=\"" + "x".repeat(900) + "\" name=\"http\" method=\"probed\"";
        String ports = IntStream.range(0, 20_000)
                .mapToObj(i -> port("tcp", Integer.toString(65_535 - i), words))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        assertThat(committed(document(host("192.0.2.1", ports))).getObservations())
                .isEqualTo(20_000);

        String cut = "<host><address addr=\"192.0.2.2\"/><ports>" + ports;
        Scan scan = committed((HEAD + host("192.0.2.3", port("tcp", "22", "")) + cut).getBytes(UTF_8));

        assertThat(scan.getHosts()).isEqualTo(1);
        assertThat(scan.getObservations()).isEqualTo(1);
    }

    @Test
    void transportsAreToldApart() throws Exception {
        committed(document(host("192.0.2.1", port("tcp", "53", "") + port("udp", "53", ""))));
        assertThat(hosts.sightings(found("192.0.2.1", ""), 1, 10))
                .extracting(sighting -> sighting.observation().port())
                .containsExactly(new Port(53, TCP), new Port(53, UDP));
    }

    @Test
    void textOfStrangersComesOutAsItWentIn() throws Exception {
        String text = "<script>alert('1')</script> \\ \\N \\. \"; drop table scan; -- =1+1";
        String written = text.replace("<", "&lt;").replace("\"", "&quot;");
        committed(document(
                "<host><address addr=\"192.0.2.1\"/><hostnames><hostname name=\"%1$s\"/></hostnames><ports>%2$s</ports></host>"
                        .formatted(
                                written,
                                port("tcp", "80", "product=\"" + written + "&#9;&#10;&#13;é😀\" version=\"\\N\""))));

        assertThat(hosts.names(found("192.0.2.1", "").getId())).containsExactly(text);
        Observation seen = hosts.sightings(found("192.0.2.1", ""), 1, 10).get(0).observation();
        assertThat(seen.product()).isEqualTo(text + "\t\n\ré😀");
        assertThat(seen.version()).isEqualTo("\\N");
    }

    @Test
    void aHostKeepsTheNamesOfAllScansAndShowsTheNewestFirst() throws Exception {
        String named =
                "<host><address addr=\"192.0.2.1\"/><hostnames><hostname name=\"%s\"/></hostnames><ports>%s</ports></host>";
        Scan first = committed(document(named.formatted("b.example", port("tcp", "80", ""))));
        Scan second = committed(document(named.formatted("a.example", port("tcp", "22", ""))));
        Scan third = committed(document(named.formatted("b.example", "")));

        assertThat(scans.newest(audit, 2)).containsExactly(third, second);
        Host host = found("192.0.2.1", "");
        assertThat(hosts.names(host.getId())).containsExactly("a.example", "b.example");
        assertThat(hosts.sightings(host, 3, 10))
                .extracting(Sighting::scanId)
                .containsExactly(second.getId(), first.getId());
        assertThat(hosts.sightings(host, 2, 10)).extracting(Sighting::scanId).containsExactly(second.getId());
    }

    @Test
    void whatWasSeenCannotBeTakenFromUnderItsObservations() throws Exception {
        committed(sample());
        for (String table : List.of("scan", "host")) {
            assertThatThrownBy(() -> query("delete from " + table + " where audit_id = ? returning id", audit))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Rows of " + table + " stay: observations refer to them");
        }
    }

    private Scan committed(byte[] content) throws Exception {
        transaction.begin();
        try (ReceivedFile file = received("scan.xml", content)) {
            Scan scan = take(file);
            transaction.commit();
            return scan;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private Scan take(ReceivedFile file) throws IOException {
        PackedFile packed = PackedFile.open(file.name(), file::open, limits);
        return intake.take(request(file), packed.files().get(0).content(), packed, () -> {});
    }

    private IntakeRequest request(ReceivedFile file) {
        return new IntakeRequest(
                audit,
                account,
                null,
                Instant.parse("2026-11-24T12:00:00Z"),
                new ContentDigest(file.sha256(), file.size()),
                null,
                StatedOrigin.NONE);
    }

    /** What each of the imports gave: a scan, or the message of what went wrong. */
    private List<Object> atOnce(List<Callable<Object>> imports) throws Exception {
        CyclicBarrier start = new CyclicBarrier(imports.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> one : imports) {
            running.add(executor.submit(() -> {
                start.await();
                try {
                    return one.call();
                } catch (ScanAlreadyImportedException e) {
                    return e.getMessage();
                }
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private void assertRefused(String content, String message) {
        assertThatThrownBy(() -> committed(content.getBytes(UTF_8)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage(message);
    }

    private void assertNothingIsThere() throws SQLException {
        assertThat(scans.newest(audit, 10)).isEmpty();
        assertThat(query("select count(*) from host where audit_id = ?", audit)).isZero();
        assertThat(query("select count(*) from pg_class where relname in ('intake', 'intake_host')"))
                .isZero();
    }

    private long countObservations() throws SQLException {
        return query("""
                select count(*) from observation o
                join host h on h.id = o.host_id
                join scan s on s.id = o.scan_id and s.audit_id = h.audit_id
                where h.audit_id = ?
                """, audit);
    }

    private Host found(String address, String zone) throws SQLException {
        long id = query(
                "select id from host where audit_id = ? and address = ?::inet and zone = ?", audit, address, zone);
        return hosts.find(audit, id).orElseThrow();
    }

    /** The number that a statement answers with. */
    private long query(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static byte[] sample() throws Exception {
        try (InputStream in = ScanIntakeIT.class.getResourceAsStream("/samples/nmap-first.xml")) {
            return in.readAllBytes();
        }
    }

    private static ReceivedFile received(String name, byte[] content) throws Exception {
        return ReceivedFile.receive(name, new ByteArrayInputStream(content));
    }

    private static byte[] document(String hosts) {
        return (HEAD + hosts + TAIL).getBytes(UTF_8);
    }

    /** Hosts with an open port each, one a line, with consecutive addresses. */
    private static String manyHosts(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> host("10.0.%d.%d".formatted(i / 256, i % 256), port("tcp", "80", "")))
                .collect(joining());
    }

    private static String backwards(String lines) {
        List<String> list = new ArrayList<>(lines.lines().toList());
        Collections.reverse(list);
        return String.join("\n", list);
    }

    private static String host(String address, String ports) {
        return "<host><address addr=\"%s\"/><ports>%s</ports></host>\n".formatted(address, ports);
    }

    private static String port(String transport, String number, String service) {
        return "<port protocol=\"%s\" portid=\"%s\"><state state=\"open\"/><service %s/></port>"
                .formatted(transport, number, service);
    }
}

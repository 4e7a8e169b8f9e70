package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** The hosts of an audit by the API: list, tags, history, and where else a port was met. */
@SharedDeployment
class HostsIT {

    /** Two hosts, one with a name, the second also in the IPv6 link's zone; an hour later one port is gone, one is new. */
    private static final String FIRST = nmap(1795390503, """
            <host><status state="up"/><address addr="192.0.2.7" addrtype="ipv4"/>
             <hostnames><hostname name="db.example" type="PTR"/></hostnames>
             <ports><port protocol="tcp" portid="22"><state state="open"/></port>
              <port protocol="tcp" portid="2693"><state state="open"/></port></ports></host>
            <host><status state="up"/><address addr="10.0.0.9" addrtype="ipv4"/>
             <ports><port protocol="tcp" portid="2693"><state state="open"/></port></ports></host>
            <host><status state="up"/><address addr="fe80::1%eth0" addrtype="ipv6"/>
             <ports><port protocol="tcp" portid="22"><state state="closed"/></port></ports></host>""");

    private static final String SECOND = nmap(1795394103, """
            <host><status state="up"/><address addr="192.0.2.7" addrtype="ipv4"/>
             <ports><port protocol="tcp" portid="22"><state state="closed"/></port>
              <port protocol="tcp" portid="443"><state state="open"/></port></ports></host>""");

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"next\"");

    @ArquillianResource
    private URL base;

    /** Most tests only read, and share one; a password takes the server a good part of a second. */
    private static AuditTeam.WithAudit shared;

    private AuditTeam.WithAudit audit;

    private static String nmap(long start, String hosts) {
        return "<nmaprun scanner=\"nmap\" start=\"%d\">%s</nmaprun>".formatted(start, hosts);
    }

    @BeforeEach
    void anAuditOfThreeHosts() {
        if (shared == null) {
            shared = scanned(AuditTeam.at(base).newAudit());
        }
        audit = shared;
    }

    private static AuditTeam.WithAudit scanned(AuditTeam.WithAudit audit) {
        for (String scan : List.of(FIRST, SECOND)) {
            audit.importScan(audit.team().auditor(), "scan.xml", scan.getBytes(UTF_8))
                    .then()
                    .statusCode(201);
        }
        return audit;
    }

    @Test
    void aHostKeepsItsSightingsHoweverManyScansOfOthersCome() throws IOException {
        audit = scanned(audit.team().newAudit());
        long host = list("").jsonPath().getLong("find { it.address == '192.0.2.7' }.id");
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < 150; i++) {
                zip.putNextEntry(new ZipEntry(i + ".xml"));
                zip.write(nmap(1795400000 + i, """
                        <host><status state="up"/><address addr="198.51.100.%d" addrtype="ipv4"/>
                         <ports><port protocol="tcp" portid="22"><state state="open"/></port></ports></host>""".formatted(i)).getBytes(UTF_8));
            }
        }
        audit.importScan(audit.team().auditor(), "others.zip", archive.toByteArray())
                .then()
                .statusCode(201)
                .body("scans", hasSize(150));

        JsonPath seen = audit.team().auditor().get("hosts/{id}", host).jsonPath();
        assertThat(seen.getList("observations")).hasSize(3);
        assertThat(seen.getList("observations.port", Integer.class))
                .as("the newest scan first")
                .containsExactly(443, 22, 2693);
    }

    @Test
    void aHostIsListedWithWhatIsKnownOfIt() {
        JsonPath hosts = list("").jsonPath();

        assertThat(hosts.getList("address")).containsExactly("10.0.0.9", "192.0.2.7", "fe80::1%eth0");
        assertThat(hosts.getList("[1].names")).containsExactly("db.example");
        assertThat(hosts.getMap("[1].present").values().stream()
                        .mapToInt(n -> (Integer) n)
                        .sum())
                .as("2693 was not tested again and 22 is gone")
                .isEqualTo(1);
        assertThat(hosts.getMap("[2].present")).isEmpty();
        assertThat(hosts.getString("[0].lastSeen")).isEqualTo("2026-11-22T23:35:03Z");
        assertThat(hosts.getString("[1].lastSeen")).isEqualTo("2026-11-23T00:35:03Z");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "host:192.0.2.0/24, 192.0.2.7",
                "10.0, 10.0.0.9",
                "host:fe80::1%eth0, fe80::1%eth0",
                "name:DB.*, 192.0.2.7",
                "example, 192.0.2.7",
                "-name:* host:10.0.0.0/8, 10.0.0.9",
                "port:443, 192.0.2.7",
                "port:2693 -host:192.0.2.7, 10.0.0.9",
                "port:22, -",
                "tag:lab, -",
                "tag:none port:443, 192.0.2.7"
            })
    void aQueryFindsTheHostsThatAnswerIt(String query, String address) {
        assertThat(list("?q={q}", query).jsonPath().getList("address", String.class))
                .isEqualTo(address == null ? List.of() : List.of(address));
    }

    @ParameterizedTest
    @CsvSource({"address, 10.0.0.9 192.0.2.7 fe80::1%eth0", "address_down, fe80::1%eth0 192.0.2.7 10.0.0.9"})
    void theListIsReadInPartsInEachOrder(String sort, String addresses) {
        List<String> all = List.of(addresses.split(" "));
        Response part = list("?limit=2&sort={sort}", sort);
        Matcher next = NEXT.matcher(part.header("Link"));
        assertThat(next.find()).isTrue();
        Response rest = auditor().request().urlEncodingEnabled(false).get(next.group(1));

        assertThat(rest.header("Link")).isNull();
        assertThat(part.jsonPath().getList("address", String.class)).isEqualTo(all.subList(0, 2));
        assertThat(rest.jsonPath().getList("address", String.class)).isEqualTo(all.subList(2, 3));
    }

    @Test
    void thoseMetLastComeFirst() {
        audit = scanned(audit.team().newAudit());
        auditor()
                .post(
                        "audits/{id}/findings?wait=60",
                        Map.of("host", "192.0.2.1", "port", 80, "transport", "tcp", "saw", "It answers", "why", "New"),
                        audit.id())
                .then()
                .statusCode(201);

        assertThat(list("?sort=newest&limit=1").jsonPath().getList("address")).containsExactly("192.0.2.1");
        assertThat(list("?sort=newest").jsonPath().getList("address")).hasSize(4);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Response unreadable = list("?q={q}", "port:x");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.jsonPath().getInt("at")).isEqualTo(6);
        assertThat(list("?sort=names").statusCode()).isEqualTo(400);
        assertThat(list("?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void tagsArePutOnAndTakenOffByWhoMay() {
        audit = scanned(audit.team().newAudit());
        long host = host("192.0.2.7");
        Response put = tag(auditor(), host, "Lab", "q3-2026", "lab");
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(put.jsonPath().getList("tags.tag")).containsExactly("lab", "q3-2026");
        JsonPath changed = tag(auditor(), host, "q3-2026").jsonPath();

        assertThat(changed.getList("tags.tag")).containsExactly("q3-2026");
        assertThat(changed.getString("tags[0].putBy")).isEqualTo(login());
        assertThat(changed.getString("past[0].tag")).isEqualTo("lab");
        assertThat(changed.getString("past[0].takenBy")).isEqualTo(login());
        assertThat(changed.getString("past[0].takenAt")).isNotNull();
        assertThat(auditor().get("hosts/{id}", host).jsonPath().getList("tags")).containsExactly("q3-2026");
        assertThat(list("?q=tag:q3*").jsonPath().getList("address")).containsExactly("192.0.2.7");
        assertThat(list("?q=tag:lab").jsonPath().getList("address")).isEmpty();
        assertThat(auditor()
                        .get("audits/{id}/findings?q=tag:none", audit.id())
                        .jsonPath()
                        .getList("id"))
                .as("findings inherit nothing")
                .hasSize(4);

        assertThat(tag(auditor(), host, "no blank").statusCode()).isEqualTo(400);
        assertThat(tag(audit.team().viewer(), host, "x").statusCode()).isEqualTo(403);
        assertThat(tag(audit.team().stranger(), host, "x").statusCode()).isEqualTo(404);
        assertThat(audit.team().stranger().get("hosts/{id}/tags", host).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHostsHistoryTellsWhatEachScanFoundChanged() {
        JsonPath history = audit.team()
                .viewer()
                .get("hosts/{id}/history", host("192.0.2.7"))
                .jsonPath();

        assertThat(history.getList("seenAt")).containsExactly("2026-11-23T00:35:03Z", "2026-11-22T23:35:03Z");
        assertThat(history.getString("[0].appeared.tcp")).isEqualTo("443");
        assertThat(history.getString("[0].gone.tcp")).isEqualTo("22");
        assertThat(history.getString("[0].side")).isEqualTo("outside");
        assertThat(history.getString("[1].open.tcp")).isEqualTo("22,2693");
        assertThat(audit.team()
                        .stranger()
                        .get("hosts/{id}/history", host("192.0.2.7"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFindingsSightingsTellWhatEachScanSaysOfItsPort() {
        assertThat(sightings(22)).containsExactly("NOT_OPEN", "OPEN");
        assertThat(sightings(2693)).containsExactly("NOT_TESTED", "OPEN");
        assertThat(sightings(443)).containsExactly("OPEN", "NOT_TESTED");
        assertThat(audit.team()
                        .stranger()
                        .get("findings/{id}/sightings", finding("192.0.2.7", 22))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePortElsewhereIsThatOfOtherHostsAndAudits() {
        audit = scanned(AuditTeam.at(base).newAudit());
        scanned(audit.team().newAudit());
        long finding = finding("10.0.0.9", 2693);
        JsonPath elsewhere = auditor().get("findings/{id}/elsewhere", finding).jsonPath();

        assertThat(elsewhere.getInt("count")).isEqualTo(3);
        assertThat(elsewhere.getList("latest.finding.host"))
                .containsExactlyInAnyOrder("192.0.2.7", "192.0.2.7", "10.0.0.9");
        assertThat(elsewhere.getList("latest.finding.port")).containsOnly(2693);
        assertThat(elsewhere.getList("latest.finding.verdict")).containsOnly("DEREGISTERED");
        assertThat(audit.team()
                        .stranger()
                        .get("findings/{id}/elsewhere", finding)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPortsBiographyIsThatOfTheCallersTeams() {
        audit = scanned(AuditTeam.at(base).newAudit());
        PortledgerClient viewer = audit.team().viewer();
        JsonPath audits = viewer.get("ports/2693/sightings/audits").jsonPath();
        assertThat(audits.getList("auditId", Long.class)).containsExactly(audit.id());
        assertThat(audits.getInt("[0].findings")).isEqualTo(2);
        assertThat(audits.getInt("[0].present")).isEqualTo(1);
        assertThat(audits.getString("[0].firstSeen")).isEqualTo("2026-11-22T23:35:03Z");

        Response part = viewer.get("ports/2693/sightings?limit=1&transport=tcp");
        Matcher next = NEXT.matcher(part.header("Link"));
        assertThat(next.find()).isTrue();
        JsonPath rest =
                viewer.request().urlEncodingEnabled(false).get(next.group(1)).jsonPath();
        assertThat(List.of(part.jsonPath().getString("[0].finding.host"), rest.getString("[0].finding.host")))
                .containsExactlyInAnyOrder("192.0.2.7", "10.0.0.9");
        assertThat(rest.getList("$")).hasSize(1);

        assertThat(viewer.get("ports/2693/sightings?transport=udp").jsonPath().getList("$"))
                .isEmpty();
        assertThat(audit.team()
                        .stranger()
                        .get("ports/2693/sightings")
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
        assertThat(viewer.get("ports/65536/sightings").statusCode()).isEqualTo(400);
        assertThat(viewer.get("ports/2693/sightings?transport=icmp").statusCode())
                .isEqualTo(400);
        assertThat(PortledgerClient.at(base).get("ports/2693/sightings").statusCode())
                .isEqualTo(401);
    }

    private List<String> sightings(int port) {
        return auditor()
                .get("findings/{id}/sightings", finding("192.0.2.7", port))
                .jsonPath()
                .getList("standing");
    }

    private long finding(String host, int port) {
        return auditor()
                .get("audits/{id}/findings?host={host}&port={port}", audit.id(), host, port)
                .jsonPath()
                .getLong("[0].id");
    }

    private PortledgerClient auditor() {
        return audit.team().auditor();
    }

    private String login() {
        return auditor().get("me").jsonPath().getString("login");
    }

    private long host(String address) {
        return list("?q={q}", address).jsonPath().getLong("[0].id");
    }

    private static Response tag(PortledgerClient client, long host, String... tags) {
        return client.put("hosts/{id}/tags", Map.of("tags", List.of(tags)), host);
    }

    private Response list(String query, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = audit.id();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return auditor().get("audits/{id}/hosts" + query, all);
    }
}

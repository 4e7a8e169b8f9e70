package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.SharedDeployment;

/** What several scans of an audit together say of its findings. */
@SharedDeployment
class PresenceIT {

    private static final String SS = "ss-tlnp.txt";
    private static final List<String> FILES = List.of("nmap-first.xml", "nmap-second.xml", "nmap-narrow.xml", SS);

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    @BeforeEach
    void aNewAudit() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
    }

    @Test
    void inWhateverOrderScansAreImportedTheFindingsAreTheSame() {
        Map<String, List<List<String>>> ends = new HashMap<>();
        for (List<String> order : orders(FILES)) {
            audit = team.newAudit();
            order.forEach(this::importSample);
            ends.computeIfAbsent(state(), state -> new ArrayList<>()).add(order);
        }
        assertThat(ends).hasSize(1);
        assertThat(ends.values().iterator().next()).hasSize(24);
    }

    @Test
    void whatIsTestedAndAbsentIsGoneAndWhatIsNotTestedIsUnverified() {
        importNmap(1, "22,80,443", port(22), port(80), port(443));
        importNmap(2, "22,80", port(22), closed(80));

        assertThat(presence(22)).isEqualTo("PRESENT");
        assertThat(presence(80)).isEqualTo("GONE");
        assertThat(presence(443)).isEqualTo("UNVERIFIED");
    }

    @Test
    void anImportTellsWhatItDid() {
        importNmap(1, "22,80,443,8080", port(22), port(80), port(443), port(8080));
        importNmap(2, "22,80,443", port(22), closed(80), closed(443));
        importNmap(3, "22,80,443,25", port(22), port(25), port(80), closed(443))
                .then()
                .body("findings.new", equalTo(1))
                .body("findings.back", equalTo(1))
                .body("findings.unchanged", equalTo(1))
                .body("findings.gone", equalTo(0))
                .body("findings.unverified", equalTo(0));
        importNmap(4, "22,25", closed(22))
                .then()
                .body("findings.gone", equalTo(1))
                .body("findings.unverified", equalTo(2));
    }

    @Test
    void anOlderScanThatComesLaterChangesNothingOfWhatIsKnownSince() {
        importNmap(3, "22,80", closed(22), port(80, "http"));
        importNmap(1, "22,80", port(22), port(80, "ssh"));

        assertThat(presence(22)).as("seen before it was found closed").isEqualTo("GONE");
        assertThat(finding(80).get("verdict")).isEqualTo("REGISTERED");
        assertThat(finding(80).get("firstSeen")).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(finding(80).get("lastSeen")).isEqualTo("2026-11-03T00:00:00Z");
    }

    @Test
    void whatComesBackUnchangedHasItsDisposition() {
        importNmap(1, "80", port(80, "http"));
        decide(80, "EXPECTED");
        importNmap(2, "80", closed(80));
        importNmap(3, "80", port(80, "http"));

        assertThat(finding(80).get("disposition")).isEqualTo("EXPECTED");
        assertThat(finding(80).get("presence")).isEqualTo("PRESENT");
        assertThat(finding(80).get("asksAgain")).isEqualTo(false);
    }

    @Test
    void whatComesBackAsSomethingElseAsksToBeJudgedAgainAndKeepsItsDisposition() {
        importNmap(1, "80", port(80, "http"));
        decide(80, "EXPECTED");
        importNmap(2, "80", closed(80));
        importNmap(3, "80", port(80, "ssh"));

        assertThat(finding(80).get("disposition")).isEqualTo("EXPECTED");
        assertThat(finding(80).get("asksAgain")).isEqualTo(true);

        decide(80, "EXPECTED");
        assertThat(finding(80).get("asksAgain")).isEqualTo(false);
    }

    @Test
    void aScanThatTellsLessDoesNotAskAgain() {
        importNmap(1, "80", port(80, "http"));
        decide(80, "EXPECTED");
        importNmap(2, "80", port(80));

        assertThat(finding(80).get("asksAgain")).isEqualTo(false);
    }

    @Test
    void theOtherSideAsksAgainOnlyIfItFindsSomethingElse() {
        importNmap(1, "22", port(22, "ssh"));
        decide(22, "EXPECTED");
        importListing(2, listening(22, "sshd"));
        assertThat(finding(22).get("process")).isEqualTo("sshd");
        assertThat(finding(22).get("asksAgain")).as("sshd serves ssh").isEqualTo(false);

        importNmap(3, "22", port(22, "ssh"));
        assertThat(finding(22).get("asksAgain")).isEqualTo(false);

        importListing(4, listening(22, "nginx"));
        assertThat(finding(22).get("verdict")).isEqualTo("MISMATCHED");
        assertThat(finding(22).get("asksAgain")).as("nginx does not").isEqualTo(true);
    }

    @Test
    void whatAnArchiveChangesOneAfterTheOtherLeavesItsTrail() throws IOException {
        importNmap(1, "80", port(80, "http"));
        decide(80, "EXPECTED");
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String service : List.of("ssh", "http")) {
                int day = service.equals("ssh") ? 2 : 3;
                zip.putNextEntry(new ZipEntry(day + ".xml"));
                zip.write(nmap(day, "80", port(80, service)).getBytes(StandardCharsets.UTF_8));
            }
        }
        audit.importScan(team.auditor(), "days.zip", archive.toByteArray())
                .then()
                .statusCode(201);

        team.auditor()
                .get("audits/{id}/trail", audit.id())
                .then()
                .body("findAll { it.field == 'VERDICT' }.newValue", equalTo(List.of("REGISTERED", "MISMATCHED")))
                .body("[0].reason", endsWith("of 2026-11-03"));
        team.auditor().get("audits/{id}/trail/verification", audit.id()).then().body("whole", equalTo(true));
    }

    @Test
    void theInsideAndTheOutsideAreJoined() {
        importNmap(1, "22,8443", port(22), port(8443, "ssh"));
        importListing(
                2,
                "LISTEN 0 128 192.0.2.1:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))\n"
                        + "LISTEN 0 128 192.0.2.1:8443 0.0.0.0:* users:((\"python3\",pid=2,fd=3))\n"
                        + "LISTEN 0 128 127.0.0.1:631 0.0.0.0:* users:((\"cupsd\",pid=3,fd=3))\n");

        assertThat(finding(22).get("verdict")).as("the host names the process").isEqualTo("REGISTERED");
        assertThat(finding(8443).get("verdict"))
                .as("python3 can be anything, the scanner asked it")
                .isEqualTo("MISMATCHED");
        assertThat(finding(631).get("exposure")).isEqualTo("LOOPBACK");

        importNmap(3, "22,631,8443", port(22), closed(631), closed(8443));
        assertThat(presence(631)).as("no scan from outside can miss it").isEqualTo("PRESENT");
        assertThat(presence(8443)).isEqualTo("GONE");
    }

    @Test
    void aListingWithoutAHostIsRefusedSayingWhatIsMissing() {
        audit.importScan(
                        team.auditor(),
                        "ss.txt",
                        "LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("ss.txt, line 1: 22/tcp is bound to '0.0.0.0', and the listing does not say which host"
                                + " that is; state the host's address"));
    }

    private void importSample(String sample) {
        String stated = sample.equals(SS) ? "&time=2026-11-22T23:36:30Z" : "";
        audit.importScan(team.auditor(), sample, AuditTeam.sample(sample), stated)
                .then()
                .statusCode(201);
    }

    private void importListing(int day, String listing) {
        audit.importScan(
                        team.auditor(),
                        "ss.txt",
                        listing.getBytes(StandardCharsets.UTF_8),
                        "&host=192.0.2.1&time=2026-11-%02dT00:00:00Z".formatted(day))
                .then()
                .statusCode(201);
    }

    /** A scan of one host on that day of November 2026. */
    private Response importNmap(int day, String tested, String... ports) {
        return audit.importScan(
                team.auditor(), day + ".xml", nmap(day, tested, ports).getBytes(StandardCharsets.UTF_8));
    }

    private static String nmap(int day, String tested, String... ports) {
        long start = Instant.parse("2026-11-%02dT00:00:00Z".formatted(day)).getEpochSecond();
        return """
                <nmaprun scanner="nmap" version="7.93" start="%d">
                <scaninfo type="syn" protocol="tcp" services="%s"/>
                <host><status state="up"/><address addr="192.0.2.1" addrtype="ipv4"/><ports>%s</ports></host>
                <runstats><finished time="%d"/></runstats></nmaprun>
                """.formatted(start, tested, String.join("", ports), start + 60);
    }

    private static String listening(int port, String process) {
        return "LISTEN 0 128 192.0.2.1:%d 0.0.0.0:* users:((\"%s\",pid=1,fd=3))\n".formatted(port, process);
    }

    private static String port(int number) {
        return "<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/></port>".formatted(number);
    }

    private static String port(int number, String service) {
        return ("<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/>"
                        + "<service name=\"%s\" method=\"probed\"/></port>")
                .formatted(number, service);
    }

    private static String closed(int number) {
        return "<port protocol=\"tcp\" portid=\"%d\"><state state=\"closed\"/></port>".formatted(number);
    }

    private Object presence(int port) {
        return finding(port).get("presence");
    }

    private Map<String, Object> finding(int port) {
        List<Map<String, Object>> found =
                audit.findings("port=" + port).jsonPath().getList("");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void decide(int port, String disposition) {
        Map<String, Object> finding = finding(port);
        audit.decide(((Number) finding.get("id")).longValue(), (int) finding.get("version"), disposition, "So be it")
                .then()
                .statusCode(200);
    }

    /** Everything the audit knows, without what numbers rows and counts edits. */
    private String state() {
        List<Map<String, Object>> found =
                audit.findings("limit=1000").jsonPath().getList("");
        StringBuilder state = new StringBuilder();
        for (Map<String, Object> finding : found) {
            Map<String, Object> told = new TreeMap<>(finding);
            told.keySet().removeAll(List.of("id", "hostId", "version"));
            state.append(told).append('\n');
        }
        return state.toString();
    }

    private static List<List<String>> orders(List<String> files) {
        if (files.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : files) {
            List<String> rest = new ArrayList<>(files);
            rest.remove(first);
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}

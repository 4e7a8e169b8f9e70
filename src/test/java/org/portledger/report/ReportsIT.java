package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Differences of scans, exports and figures, as programs get them. */
@SharedDeployment
class ReportsIT {

    private static PortledgerClient auditor;
    private static PortledgerClient lead;
    private static PortledgerClient stranger;
    private static long team;

    @ArquillianResource
    private URL base;

    private long audit;

    @BeforeEach
    void aNewAudit() {
        if (auditor == null) {
            PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
            team = administrator.newTeam();
            auditor = administrator.newMember(team, "AUDITOR");
            lead = administrator.newMember(team, "LEAD");
            stranger = administrator.newMember(administrator.newTeam(), "LEAD");
        }
        audit = auditor.newAudit(team);
    }

    @Test
    void aDiffTellsWhatIsNewGoneChangedTheSameAndNotTested() {
        long first = importNmap(
                1,
                "22,25,80,443",
                port(22, "ssh", "1"),
                port(25, "smtp", "1"),
                port(80, "http", "1"),
                port(443, "https", "1"));
        long second =
                importNmap(2, "22,80,443,8080", port(22, "ssh", "1"), port(443, "https", "2"), port(8080, "http", "1"));

        diff(first, second, "")
                .then()
                .statusCode(200)
                .body("before.id", equalTo((int) first))
                .body("counts", equalTo(Map.of("NEW", 1, "GONE", 1, "CHANGED", 1, "NOT_COVERED", 1, "SAME", 1)))
                .body("differences.kind", contains("NOT_COVERED", "GONE", "CHANGED", "NEW"))
                .body("differences.port", contains(25, 80, 443, 8080))
                .body("differences[2].changed", contains("version"))
                .body("differences[3].tested", equalTo(false));
        assertThat(diff(second, first, "?format=text").asString())
                .as("the order is that of the scans' own time")
                .isEqualTo("""
                        ? 192.0.2.1 25/tcp open smtp Product 1 (not tested since)
                        - 192.0.2.1 80/tcp open http Product 1
                        ! 192.0.2.1 443/tcp version 1 -> 2
                        + 192.0.2.1 8080/tcp open http Product 1 (not tested before)
                        """);
        diff(second, first, "?order=given&kind=NEW").then().body("differences.port", contains(25, 80));
        diff(first, second, "?port=443&format=csv")
                .then()
                .body(containsString("CHANGED,192.0.2.1,443,tcp,true,VERSION,"));
    }

    @Test
    void twoScansThatDoNotDifferGiveAnEmptyText() {
        long first = importNmap(1, "22", port(22, "ssh", "1"));
        long second = importNmap(2, "22", port(22, "ssh", "1"));

        assertThat(diff(first, second, "?format=text").asString()).isEmpty();
        diff(first, second, "?kind=SAME").then().body("differences", hasSize(1));
    }

    @Test
    void whatOneScanDoesNotTellIsNoChange() {
        long first = importNmap(1, "22", port(22, "ssh", "1"));
        long second = importNmap(
                2,
                "22",
                "<port protocol=\"tcp\" portid=\"22\"><state state=\"open\"/><service name=\"EtherNetIP-1\" method=\"table\"/></port>");

        diff(first, second, "").then().body("differences", empty());
    }

    @Test
    void scansOfTwoAuditsOrOfOthersAreNotCompared() {
        long first = importNmap(1, "22", port(22, "ssh", "1"));
        audit = auditor.newAudit(team);
        long other = importNmap(2, "22", port(22, "ssh", "1"));

        diff(first, other, "").then().statusCode(400);
        stranger.get("scans/{a}/diff/{b}", first, first).then().statusCode(404);
        diff(first, first, "?format=xml")
                .then()
                .statusCode(400)
                .body("detail", equalTo("format: must be json, text or csv, was 'xml'"));
    }

    @Test
    void anExportIsTheSameBytesTwiceAndNamesWhatItRestsOn() {
        importNmap(1, "22,80", port(22, "ssh", "1"), port(80, "http", "=HYPERLINK(1)"));
        decide(22);

        for (String form : List.of("csv", "json")) {
            byte[] once = export(form, "").asByteArray();
            assertThat(export(form, "").asByteArray()).isEqualTo(once);
        }
        assertThat(export("csv", "&port=80").asString().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains(",'=HYPERLINK(1),")
                .containsPattern("[0-9a-f]{64}");
        export("json", "&port=80")
                .then()
                .body("about.query", equalTo("port:80"))
                .body("about.scans", hasSize(1))
                .body("findings", hasSize(1))
                .body("findings[0].version", equalTo("=HYPERLINK(1)"));
        assertThat(export("xlsx", "").asByteArray()).startsWith('P', 'K');
        assertThat(export("pdf", "").asByteArray()).startsWith('%', 'P', 'D', 'F');
        stranger.get("audits/{audit}/findings/export", audit).then().statusCode(404);
    }

    @Test
    void anExportNamesTheRulesThatHoldInItsAudit() {
        importNmap(1, "22", port(22, "ssh", "1"));
        String without = export("json", "").jsonPath().getString("about.ruleSet.sha256");
        long rule = makeRule(audit, "22");
        makeRule(auditor.newAudit(team), "9100");

        var set = export("json", "").jsonPath();
        assertThat(set.getList("about.ruleSet.rules.number", Long.class)).containsExactly(rule);
        assertThat(set.getString("about.ruleSet.rules[0].scope")).isEqualTo("port 22");
        String with = set.getString("about.ruleSet.sha256");
        assertThat(with).isNotEqualTo(without);
        assertThat(export("csv", "").asString().lines()).last().asString().endsWith("," + with);

        lead.request()
                .header("If-Match", "*")
                .put("api/v1/rules/{id}/ended", rule)
                .then()
                .statusCode(200);
        assertThat(export("json", "").jsonPath().getString("about.ruleSet.sha256"))
                .isEqualTo(without);
    }

    @Test
    void figuresCountWhatIsPresentAndWhatEachScanDid() {
        importNmap(1, "22,80", port(22, "ssh", "1"), port(80, "http", "1"));
        importNmap(2, "22,80", port(22, "ssh", "1"));

        auditor.get("audits/{audit}/report", audit)
                .then()
                .statusCode(200)
                .body("findings", equalTo(2))
                .body("presences.PRESENT", equalTo(1))
                .body("presences.GONE", equalTo(1))
                .body("verdicts.REGISTERED", equalTo(1))
                .body("dispositions.NEW", equalTo(1))
                .body("ports.port", contains(22))
                .body("hosts.host", contains("192.0.2.1"))
                .body("scans.appeared", contains(2, 0))
                .body("scans.gone", contains(0, 1));
        auditor.get("teams/{team}/report", team)
                .then()
                .statusCode(200)
                .body("audits.find { it.id == %d }.present".formatted(audit), equalTo(1));
        stranger.get("audits/{audit}/report", audit).then().statusCode(404);
        stranger.get("teams/{team}/report", team).then().statusCode(404);
    }

    private static long makeRule(long auditId, String ports) {
        Response made = lead.post(
                "rules",
                Map.of(
                        "teamId",
                        team,
                        "auditId",
                        auditId,
                        "scope",
                        Map.of("ports", ports),
                        "decision",
                        "EXPECTED",
                        "reason",
                        "It is ours."));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    private Response diff(long one, long other, String query) {
        return auditor.get("scans/{a}/diff/{b}" + query, one, other);
    }

    private Response export(String form, String query) {
        Response answer = auditor.get("audits/{audit}/findings/export?format=" + form + query, audit);
        answer.then().statusCode(200);
        return answer;
    }

    private void decide(int port) {
        Response found = auditor.get("audits/{audit}/findings?port=" + port, audit);
        auditor.request()
                .header("If-Match", "\"" + found.jsonPath().getInt("[0].version") + "\"")
                .contentType("application/json")
                .body("{\"disposition\": \"EXPECTED\", \"reason\": \"It is ours.\"}")
                .put("api/v1/findings/{id}/disposition", found.jsonPath().getLong("[0].id"))
                .then()
                .statusCode(200);
    }

    /** A scan of one host on that day of November 2026; what it tested and did not find open was closed. */
    private long importNmap(int day, String tested, String... ports) {
        long start = Instant.parse("2026-11-%02dT00:00:00Z".formatted(day)).getEpochSecond();
        String document = """
                <nmaprun scanner="nmap" version="7.93" start="%d">
                <scaninfo type="syn" protocol="tcp" services="%s"/>
                <host><status state="up"/><address addr="192.0.2.1" addrtype="ipv4"/>
                <ports><extraports state="closed" count="%d"/>%s</ports></host>
                <runstats><finished time="%d"/></runstats></nmaprun>
                """.formatted(
                        start, tested, tested.split(",").length - ports.length, String.join("", ports), start + 60);
        Response done = auditor.request()
                .contentType("application/octet-stream")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("api/v1/audits/{audit}/scans?wait=60&name={day}.xml", audit, day);
        done.then().statusCode(201);
        return done.jsonPath().getLong("scans[0].scan.id");
    }

    private static String port(int number, String service, String version) {
        return ("<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/>"
                        + "<service name=\"%s\" product=\"Product\" version=\"%s\" method=\"probed\"/></port>")
                .formatted(number, service, version);
    }
}

package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** A team's table of severities, driven as with {@code curl}. Each test has a team of its own. */
@SharedDeployment
class SeveritiesIT {

    private static final String HOST = "192.0.2.1";
    private static final String PORT_80 = "tcp LISTEN 0 128 %s:80 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))\n";
    private static final String PORT_2693 = "tcp LISTEN 0 128 0.0.0.0:2693 0.0.0.0:* users:((\"sshd\",pid=1,fd=4))\n";

    private static AuditTeam people;

    @ArquillianResource
    private URL base;

    private AuditTeam team;
    private AuditTeam.WithAudit audit;

    @BeforeEach
    void aTeamWithAnAuditOfOneHost() {
        if (people == null) {
            people = AuditTeam.at(base);
        }
        team = people.inNewTeam();
        audit = team.newAudit();
        importNmap(1, 80, 443);
    }

    @Test
    void everyTeamBeginsWithTheSameTable() {
        get(team.viewer(), "")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("unauthorizedUseRaises", equalTo(true))
                .body("changedBy", nullValue())
                .body("cells", hasSize(69))
                .body("cells.findAll {it.verdict == 'DEREGISTERED'}.severity.unique()", contains("HIGH"));
        get(team.viewer(), "/history").then().statusCode(200).body("", empty());
    }

    @Test
    void aChangeProposesAnewAndLeavesATrail() {
        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/CRITICAL")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("reason", equalTo("We face the internet"));

        JsonPath finding = finding(80);
        assertThat(finding.getString("proposedSeverity")).isEqualTo("CRITICAL");
        assertThat(finding.getString("finding.severity")).isEqualTo("CRITICAL");
        assertThat(finding.getInt("finding.version")).isEqualTo(1);
        assertThat(finding.getMap("proposal"))
                .containsEntry("verdict", "MISMATCHED")
                .containsEntry("exposure", "OUTSIDE")
                .containsEntry("evidence", "PROBED")
                .containsEntry("severity", "CRITICAL")
                .containsEntry("raised", false)
                .containsEntry("tableVersion", 1);
        assertThat(finding.getList("trail.field")).containsExactly("PROPOSED_SEVERITY");
        assertThat(finding.getString("trail[0].oldValue")).isEqualTo("MEDIUM");
        assertThat(finding.getString("trail[0].newValue")).isEqualTo("CRITICAL");
        assertThat(finding.getString("trail[0].reason"))
                .isEqualTo("Version 1 of the table of severities: We face the internet");
        team.auditor().get("audits/{id}/trail/verification", audit.id()).then().body("whole", equalTo(true));
    }

    @Test
    void whatPeopleJudgedStaysWhatCounts() {
        judge(80, "LOW");

        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/CRITICAL").then().statusCode(200);

        JsonPath finding = finding(80);
        assertThat(finding.getString("finding.severity")).isEqualTo("LOW");
        assertThat(finding.getString("proposedSeverity")).isEqualTo("CRITICAL");
    }

    @Test
    void aDryRunTellsWhatTheChangeThenDoesAndDoesNothing() {
        judge(80, "LOW");
        Map<String, Object> wanted = wanted("MISMATCHED/OUTSIDE/PROBED/INFO");

        tried(team.auditor(), wanted)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("byPeople", equalTo(1))
                .body("moves", hasSize(1))
                .body("moves[0].from", equalTo("MEDIUM"))
                .body("moves[0].to", equalTo("INFO"));
        assertThat(severities()).containsExactly("80 LOW", "443 MEDIUM");

        change(team.lead(), "\"0\"", wanted).then().statusCode(200);
        assertThat(severities()).containsExactly("80 LOW", "443 INFO");
        tried(team.auditor(), wanted).then().body("changed", equalTo(0)).body("moves", empty());
    }

    @Test
    void importsAskTheTableOfTheirTeam() {
        change(
                        "\"0\"",
                        "MISMATCHED/OUTSIDE/PROBED/HIGH",
                        "DEREGISTERED/ALL/OWNER/CRITICAL",
                        "MISMATCHED/LOOPBACK/OWNER/INFO")
                .then()
                .statusCode(200);

        importNmap(2, 80, 8443);
        assertThat(severities()).contains("80 HIGH");
        importListing(3, PORT_2693 + PORT_80.formatted("127.0.0.1"));

        assertThat(severities()).contains("80 INFO", "2693 CRITICAL", "443 HIGH");
    }

    @Test
    void whatAListingToldOfTheReachHoldsForLaterScansToo() {
        change("\"0\"", "MISMATCHED/LOOPBACK/PROBED/LOW", "MISMATCHED/OUTSIDE/PROBED/HIGH")
                .then()
                .statusCode(200);
        importListing(2, PORT_80.formatted("127.0.0.1"));

        importNmap(3, 80);

        assertThat(severities()).contains("80 LOW");
    }

    @Test
    void anImportThatTellsTheReachProposesAnewAndLeavesATrail() {
        AuditTeam.WithAudit other = team.newAudit();
        change("\"0\"", "MISMATCHED/ALL/OWNER/HIGH", "MISMATCHED/LOOPBACK/OWNER/INFO")
                .then()
                .statusCode(200);
        importListing(other, 3, PORT_80.formatted("127.0.0.1"));
        assertThat(proposed(other, 80)).isEqualTo("INFO");

        importListing(other, 4, PORT_80.formatted("0.0.0.0"));

        assertThat(proposed(other, 80)).isEqualTo("HIGH");
        long finding = other.finding(HOST, 80);
        team.viewer()
                .get("findings/{id}", finding)
                .then()
                .body("proposal.exposure", equalTo("ALL"))
                .body("finding.version", equalTo(1))
                .body("trail.field", contains("PROPOSED_SEVERITY"))
                .body("trail[0].oldValue", equalTo("INFO"))
                .body("trail[0].newValue", equalTo("HIGH"))
                .body("trail[0].reason", containsString("ss.txt"));
    }

    @Test
    void unauthorizedUseRaisesUnlessTheTableSaysOtherwise() {
        importNmap(2, 8001);
        assertThat(proposed(audit, 8001)).isEqualTo("HIGH");

        change(team.lead(), "\"0\"", Map.of("unauthorizedUseRaises", false, "reason", "IANA’s reports are old"))
                .then()
                .statusCode(200)
                .body("unauthorizedUseRaises", equalTo(false));

        assertThat(proposed(audit, 8001)).isEqualTo("MEDIUM");
        assertThat(severities()).contains("80 MEDIUM");
    }

    @Test
    void anotherTeamsFindingsStayAsTheyAre() {
        AuditTeam others = team.inNewTeam();
        AuditTeam.WithAudit theirs = others.newAudit();
        importNmap(others, theirs, 1, 80);

        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/CRITICAL").then().statusCode(200);

        assertThat(theirs.findings("port=80").jsonPath().getString("[0].severity"))
                .isEqualTo("MEDIUM");
    }

    @Test
    void aChangeNeedsTheETagThatWasSeen() {
        String first = "MISMATCHED/OUTSIDE/PROBED/HIGH";
        change(null, first).then().statusCode(428);
        change("\"0\"", first).then().statusCode(200);

        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/LOW")
                .then()
                .statusCode(412)
                .body("type", endsWith("stale-severities"))
                .body("detail", containsString("has changed since you read it, by User "))
                .body("detail", endsWith("it has version 1 now"));
        assertThat(severities()).containsExactly("80 HIGH", "443 HIGH");
        change("\"7\"", first).then().statusCode(412);
        change("*", "MISMATCHED/OUTSIDE/PROBED/LOW").then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void ofTwoChangesAtOnceOneIsStale() {
        List<CompletableFuture<Integer>> changes = Stream.of("LOW", "HIGH")
                .map(severity -> CompletableFuture.supplyAsync(() ->
                        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/" + severity).statusCode()))
                .toList();

        assertThat(changes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        get(team.viewer(), "/history").then().body("version", contains(1));
    }

    @Test
    void whatSaysWhatIsSoAlreadyChangesNothing() {
        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/MEDIUM")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");

        get(team.viewer(), "/history").then().body("", empty());
    }

    @Test
    void everyTableThatHeldIsKept() {
        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/HIGH").then().statusCode(200);
        change(team.lead(), "\"1\"", Map.of("unauthorizedUseRaises", false, "reason", "Old reports"))
                .then()
                .statusCode(200);

        get(team.viewer(), "/history")
                .then()
                .body("version", contains(2, 1))
                .body("[0].unauthorizedUseRaises", equalTo(false))
                .body("[0].cells", empty())
                .body("[0].reason", equalTo("Old reports"))
                .body("[1].unauthorizedUseRaises", nullValue())
                .body("[1].cells", hasSize(1))
                .body("[1].cells[0].from", equalTo("MEDIUM"))
                .body("[1].cells[0].to", equalTo("HIGH"));
        Response part = get(team.viewer(), "/history?limit=1");
        String next = part.header("Link").replaceAll(".*<([^>]+)>.*", "$1");
        team.viewer().request().urlEncodingEnabled(false).get(next).then().body("version", contains(1));
        get(team.viewer(), "/1")
                .then()
                .body("unauthorizedUseRaises", equalTo(true))
                .body(
                        "cells.find {it.verdict == 'MISMATCHED' && it.exposure == 'OUTSIDE' && it.evidence == 'PROBED'}.severity",
                        equalTo("HIGH"));
        get(team.viewer(), "/0").then().statusCode(200).body("version", equalTo(0));
        get(team.viewer(), "/3").then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        Stream.of(
                        Map.entry("MISMATCH/ALL/PROBED/LOW", "verdict must be one of [REGISTERED"),
                        Map.entry("MISMATCHED/FAR/PROBED/LOW", "exposure must be one of [LOOPBACK, ONE"),
                        Map.entry("MISMATCHED/ALL/SEEN/LOW", "evidence must be one of [GUESSED"),
                        Map.entry("MISMATCHED/ALL/PROBED/none", "severity must be one of [INFO"),
                        Map.entry("REGISTERED/ALL/GUESSED/LOW", "must not name REGISTERED/ALL/GUESSED"))
                .forEach(wrong -> change("\"0\"", wrong.getKey())
                        .then()
                        .statusCode(400)
                        .body("detail", containsString(wrong.getValue())));
        String cell = "MISMATCHED/ALL/PROBED/LOW";
        change("\"0\"", cell, cell).then().statusCode(400).body("detail", containsString("once"));
        change(team.lead(), "\"0\"", Map.of("cells", List.of(cell(cell))))
                .then()
                .statusCode(400)
                .body("detail", containsString("reason must have 1 to 1000 characters"));
        get(team.viewer(), "").then().header("ETag", "\"0\"");
    }

    @Test
    void leadsChangeAuditorsTryViewersRead() {
        Map<String, Object> wanted = wanted("MISMATCHED/OUTSIDE/PROBED/HIGH");
        change(team.auditor(), "\"0\"", wanted).then().statusCode(403);
        change(team.viewer(), "\"0\"", wanted).then().statusCode(403);
        tried(team.viewer(), wanted).then().statusCode(403);
        get(team.viewer(), "").then().statusCode(200);
    }

    @Test
    void theTableOfAnotherTeamDoesNotExist() {
        PortledgerClient stranger = team.stranger();
        Map<String, Object> wanted = wanted("MISMATCHED/OUTSIDE/PROBED/HIGH");

        for (String part : List.of("", "/history", "/0")) {
            get(stranger, part).then().statusCode(404).body("detail", equalTo("No team " + team.id()));
        }
        change(stranger, "*", wanted).then().statusCode(404);
        tried(stranger, wanted).then().statusCode(404);
        assertThat(severities()).containsExactly("80 MEDIUM", "443 MEDIUM");
    }

    @Test
    void whatATableDidIsNotUndoneFindingByFinding() {
        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/HIGH").then().statusCode(200);

        team.auditor()
                .post(
                        "audits/{id}/changes/{change}/undo",
                        Map.of("reason", "x"),
                        audit.id(),
                        finding(80).getLong("trail[0].changeId"))
                .then()
                .statusCode(400)
                .body("detail", containsString("a table of severities"));
    }

    @Test
    void anEditOfAFindingWhoseProposalChangedIsStale() {
        change("\"0\"", "MISMATCHED/OUTSIDE/PROBED/HIGH").then().statusCode(200);

        audit.decide(audit.finding(HOST, 80), 0, "EXPECTED", "We know it")
                .then()
                .statusCode(412)
                .body("changes.field", contains("PROPOSED_SEVERITY"))
                .body("changes.newValue", not(empty()));
    }

    private Response get(PortledgerClient client, String part) {
        return client.request().urlEncodingEnabled(false).get("api/v1/teams/" + team.id() + "/severities" + part);
    }

    private Response change(String ifMatch, String... cells) {
        return change(team.lead(), ifMatch, wanted(cells));
    }

    private Response change(PortledgerClient client, String ifMatch, Map<String, ?> body) {
        var request = client.request().contentType(ContentType.JSON).body(JsonOutput.toJson(body));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("api/v1/teams/{id}/severities", team.id());
    }

    private Response tried(PortledgerClient client, Map<String, ?> body) {
        return client.post("teams/{id}/severities/dry-run", body, team.id());
    }

    private static Map<String, Object> wanted(String... cells) {
        return Map.of("cells", Stream.of(cells).map(SeveritiesIT::cell).toList(), "reason", "We face the internet");
    }

    /** @param text such as {@code MISMATCHED/ALL/PROBED/HIGH} */
    private static Map<String, Object> cell(String text) {
        String[] parts = text.split("/");
        return Map.of("verdict", parts[0], "exposure", parts[1], "evidence", parts[2], "severity", parts[3]);
    }

    private void judge(int port, String severity) {
        team.auditor()
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(JsonOutput.toJson(Map.of("severity", severity, "reason", "We looked")))
                .patch("api/v1/findings/{id}", audit.finding(HOST, port))
                .then()
                .statusCode(200);
    }

    private JsonPath finding(int port) {
        return team.viewer().get("findings/{id}", audit.finding(HOST, port)).jsonPath();
    }

    private static String proposed(AuditTeam.WithAudit in, int port) {
        return in.team()
                .viewer()
                .get("findings/{id}", in.finding(HOST, port))
                .jsonPath()
                .getString("proposedSeverity");
    }

    /** What counts of each finding, by port. */
    private List<String> severities() {
        JsonPath found = audit.findings("").jsonPath();
        return found.getList("collect {it.port + ' ' + it.severity}");
    }

    private void importNmap(int day, Integer... ports) {
        importNmap(team, audit, day, ports);
    }

    /** A scan of the host on that day of November 2026, on which ssh answered at each of the ports. */
    private static void importNmap(AuditTeam by, AuditTeam.WithAudit into, int day, Integer... ports) {
        StringBuilder open = new StringBuilder();
        for (int port : ports) {
            open.append("<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/>".formatted(port))
                    .append("<service name=\"ssh\" method=\"probed\"/></port>");
        }
        String document = """
                <nmaprun scanner="nmap" version="7.93" start="%d">
                <host><status state="up"/><address addr="%s" addrtype="ipv4"/><ports>%s</ports></host>
                <runstats><finished time="%d"/></runstats></nmaprun>
                """.formatted(seconds(day), HOST, open, seconds(day) + 60);
        into.importScan(by.auditor(), day + ".xml", document.getBytes(UTF_8))
                .then()
                .statusCode(201);
    }

    private void importListing(int day, String lines) {
        importListing(audit, day, lines);
    }

    private static void importListing(AuditTeam.WithAudit into, int day, String lines) {
        into.importScan(
                        into.team().auditor(),
                        "ss.txt",
                        ("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n" + lines)
                                .getBytes(UTF_8),
                        "&host=%s&time=2026-11-%02dT00:00:00Z".formatted(HOST, day))
                .then()
                .statusCode(201);
    }

    private static long seconds(int day) {
        return Instant.parse("2026-11-%02dT00:00:00Z".formatted(day)).getEpochSecond();
    }
}

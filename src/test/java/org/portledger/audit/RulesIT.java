package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.Portledger;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Standing decisions, driven as with {@code curl}. */
@SharedDeployment
class RulesIT {

    private static final String HOST = "192.0.2.1";

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    /** Each test has an audit of its own, and rules that are for that audit. */
    @BeforeEach
    void aNewAudit() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
    }

    @Test
    void aRuleDecidesWhatNobodyDecidedAndLeavesTheTrailOfItsOwner() {
        importNmap(1, port(80, "http"), port(443, "http"), port(22, "ssh"));
        decide(443, "TO_FIX");

        long rule = made(Map.of("services", List.of("HTTP")), "EXPECTED");

        assertThat(finding(80)).containsEntry("disposition", "EXPECTED").containsEntry("ruleId", (int) rule);
        assertThat(finding(443)).containsEntry("disposition", "TO_FIX").doesNotContainKey("ruleId");
        assertThat(finding(22)).containsEntry("disposition", "NEW").doesNotContainKey("ruleId");
        team.viewer()
                .get("findings/{id}", finding(80).get("id"))
                .then()
                .body("rule.id", equalTo((int) rule))
                .body("rule.reason", equalTo("So be it"))
                .body("trail.field", contains("DISPOSITION", "RULE"))
                .body("trail[0].newValue", equalTo("EXPECTED"))
                .body("trail[0].reason", equalTo("Rule " + rule + ": So be it"))
                .body("trail[1].newValue", equalTo(Long.toString(rule)));
        team.viewer()
                .get("rules/{id}", rule)
                .then()
                .body("findings", equalTo(1))
                .body("state", equalTo("HOLDS"));
    }

    @Test
    void whatIsImportedLaterIsDecidedInTheImport() {
        long rule =
                made(Map.of("networks", List.of("192.0.2.0/24"), "ports", "8000-8100", "transport", "tcp"), "EXPECTED");
        importNmap(1, port(8080, "http"), port(9000, "http"));

        assertThat(finding(8080)).containsEntry("ruleId", (int) rule).containsEntry("disposition", "EXPECTED");
        assertThat(finding(9000)).doesNotContainKey("ruleId");
    }

    @Test
    void ifSomethingElseListensTheRuleIsAskedAnew() {
        long rule = made(Map.of("services", List.of("http")), "EXPECTED");
        importNmap(1, port(80, "http"));
        assertThat(finding(80)).containsEntry("ruleId", (int) rule);

        importNmap(2, port(80, "ssh"));

        assertThat(finding(80))
                .containsEntry("disposition", "NEW")
                .containsEntry("asksAgain", false)
                .doesNotContainKey("ruleId");
        importNmap(3, port(80, "http"));
        assertThat(finding(80)).containsEntry("ruleId", (int) rule);
    }

    @Test
    void aNameThatWasOnlyLookedUpMatchesNoRule() {
        made(Map.of("services", List.of("http")), "EXPECTED");
        importNmap(1, port(80, "http").replace("probed", "table"));

        assertThat(finding(80)).containsEntry("disposition", "NEW");
    }

    @Test
    void aProcessIsWhatItsHostTold() {
        long rule = made(Map.of("processes", List.of("SSHD")), "EXPECTED");
        audit.importScan(
                        team.auditor(),
                        "ss.txt",
                        "LISTEN 0 128 192.0.2.1:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))\n".getBytes(UTF_8),
                        "&host=192.0.2.1&time=2026-11-02T00:00:00Z")
                .then()
                .statusCode(201);

        assertThat(finding(22)).containsEntry("ruleId", (int) rule);
    }

    @Test
    void theMostSpecificRuleWinsThenTheNewest() {
        importNmap(1, port(80, "http"));
        long narrow = made(Map.of("networks", List.of(HOST)), "FALSE_POSITIVE");
        made(Map.of("ports", "80"), "EXPECTED");
        assertThat(finding(80)).containsEntry("ruleId", (int) narrow);

        long newest = made(Map.of("networks", List.of(HOST)), "TO_FIX");
        assertThat(finding(80)).containsEntry("ruleId", (int) newest).containsEntry("disposition", "TO_FIX");
        long service = made(Map.of("services", List.of("http")), "EXPECTED");
        assertThat(finding(80)).containsEntry("ruleId", (int) service);
    }

    @Test
    void whenARuleEndsItsFindingsGoToTheNextOrAreOpenAgain() {
        importNmap(1, port(80, "http"), port(22, "ssh"));
        decide(22, "IN_TRIAGE");
        long wide = made(Map.of("ports", "80"), "EXPECTED");
        long narrow = made(Map.of("networks", List.of(HOST)), "FALSE_POSITIVE");
        assertThat(finding(80)).containsEntry("ruleId", (int) narrow);
        assertThat(finding(22)).containsEntry("ruleId", (int) narrow);

        end(narrow).then().statusCode(200).body("state", equalTo("ENDED")).body("findings", equalTo(0));

        assertThat(finding(80)).containsEntry("ruleId", (int) wide).containsEntry("disposition", "EXPECTED");
        assertThat(finding(22)).containsEntry("disposition", "IN_TRIAGE").doesNotContainKey("ruleId");
        team.viewer()
                .get("findings/{id}", finding(22).get("id"))
                .then()
                .body("trail[-1].reason", equalTo("Rule " + narrow + " speaks for it no more: So be it"))
                .body("trail[-1].newValue", nullValue());
        end(narrow).then().statusCode(409).body("detail", containsString("was ended by"));
    }

    @Test
    void whoTakesAFindingIntoTriageHasTheLastWordUntilTheRuleChanges() {
        importNmap(1, port(80, "http"));
        long rule = made(Map.of("ports", "80"), "EXPECTED");
        decide(80, "IN_TRIAGE");
        importNmap(2, port(80, "http"));
        assertThat(finding(80)).containsEntry("disposition", "IN_TRIAGE").doesNotContainKey("ruleId");

        change(rule, "\"0\"", wanted(Map.of("ports", "80"), "TO_FIX")).then().statusCode(200);

        assertThat(finding(80)).containsEntry("ruleId", (int) rule).containsEntry("disposition", "TO_FIX");
        team.viewer()
                .get("findings/{id}", finding(80).get("id"))
                .then()
                .body("trail.field", contains("DISPOSITION", "RULE", "DISPOSITION", "RULE", "DISPOSITION", "RULE"));
    }

    @Test
    void anAcceptanceLastsUntilTheEndDay() {
        importNmap(1, port(80, "http"));
        Map<String, Object> wanted = wanted(Map.of("ports", "80"), "ACCEPTED");
        make(team.lead(), wanted).then().statusCode(400).body("detail", containsString("endDay must be given"));
        String endDay = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        wanted.put("endDay", endDay);
        make(team.lead(), wanted).then().statusCode(201).body("daysLeft", equalTo(3));

        assertThat(finding(80)).containsEntry("disposition", "ACCEPTED").containsEntry("acceptedUntil", endDay);
    }

    @Test
    void aDryRunTellsWhatARuleWouldDoAndDoesNothing() {
        importNmap(1, port(80, "http"), port(81, "http"), port(82, "http"), port(83, "ssh"));
        decide(81, "TO_FIX");
        long narrow = made(Map.of("networks", List.of(HOST), "ports", "82"), "EXPECTED");

        Map<String, Object> wanted = wanted(Map.of("ports", "80-82"), "TO_FIX");
        tried(team.auditor(), wanted)
                .then()
                .statusCode(200)
                .body("matches", equalTo(3))
                .body("decides", equalTo(1))
                .body("byPeople", equalTo(1))
                .body("byOtherRules", equalTo(1))
                .body("first.port", contains(80));
        assertThat(finding(80)).containsEntry("disposition", "NEW");

        wanted.put("ruleId", narrow);
        tried(team.auditor(), wanted).then().body("decides", equalTo(2)).body("byOtherRules", equalTo(0));
    }

    @Test
    void aChangeNeedsTheETagThatWasSeen() {
        long rule = made(Map.of("ports", "80"), "EXPECTED");
        Map<String, Object> wanted = wanted(Map.of("ports", "81"), "EXPECTED");
        change(rule, null, wanted).then().statusCode(428);
        change(rule, "\"0\"", wanted)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("scope.ports", equalTo("81"));
        change(rule, "\"0\"", wanted).then().statusCode(412).body("detail", containsString("has changed since"));
    }

    @Test
    void aRuleForOneAuditLeavesOthersAlone() {
        AuditTeam.WithAudit other = team.newAudit();
        made(Map.of("ports", "80"), "EXPECTED");
        importNmap(other, 1, port(80, "http"));

        assertThat(other.findings("port=80").jsonPath().getString("[0].disposition"))
                .isEqualTo("NEW");
    }

    @Test
    void leadsWriteAuditorsTryViewersRead() {
        Map<String, Object> wanted = wanted(Map.of("ports", "80"), "EXPECTED");
        make(team.auditor(), wanted).then().statusCode(403);
        tried(team.viewer(), wanted).then().statusCode(403);
        long rule = made(Map.of("ports", "80"), "EXPECTED");

        team.viewer().get("rules").then().statusCode(200).body("id", hasItem((int) rule));
        team.auditor()
                .request()
                .header("If-Match", "*")
                .put("api/v1/rules/{id}/ended", rule)
                .then()
                .statusCode(403);
    }

    @Test
    void theRulesOfAnotherTeamDoNotExist() {
        long rule = made(Map.of("ports", "80"), "EXPECTED");
        PortledgerClient stranger = team.stranger();

        stranger.get("rules/{id}", rule).then().statusCode(404).body("detail", equalTo("No rule " + rule));
        stranger.get("rules").then().body("id", not(hasItem((int) rule)));
        stranger.request()
                .header("If-Match", "*")
                .put("api/v1/rules/{id}/ended", rule)
                .then()
                .statusCode(404);
        make(stranger, wanted(Map.of("ports", "80"), "EXPECTED")).then().statusCode(404);
        tried(stranger, wanted(Map.of("ports", "80"), "EXPECTED")).then().statusCode(404);
    }

    @Test
    void anOwnerIsAMemberOfTheTeam() {
        Map<String, Object> wanted = wanted(Map.of("ports", "80"), "EXPECTED");
        wanted.put("owner", Portledger.ADMIN);
        make(team.lead(), wanted).then().statusCode(400).body("detail", containsString("owner must be the login of"));
    }

    @Test
    void theListComesInParts() {
        made(Map.of("ports", "80"), "EXPECTED");
        long last = made(Map.of("ports", "81"), "EXPECTED");

        team.viewer()
                .request()
                .get("api/v1/rules?limit=1")
                .then()
                .body("id", contains((int) last))
                .body("", hasSize(1))
                .header("Link", containsString("cursor="));
    }

    /** Makes a rule for the audit at hand, and returns its number. */
    private long made(Map<String, ?> scope, String decision) {
        Response made = make(team.lead(), wanted(scope, decision));
        made.then().statusCode(201).header("ETag", "\"0\"");
        return made.jsonPath().getLong("id");
    }

    private Map<String, Object> wanted(Map<String, ?> scope, String decision) {
        return new HashMap<>(Map.of(
                "teamId",
                team.id(),
                "auditId",
                audit.id(),
                "scope",
                scope,
                "decision",
                decision,
                "reason",
                "So be it"));
    }

    private static Response make(PortledgerClient who, Map<String, ?> wanted) {
        return who.post("rules", wanted);
    }

    private static Response tried(PortledgerClient who, Map<String, ?> wanted) {
        return who.post("rules/dry-run", wanted);
    }

    private static Response change(long rule, String ifMatch, Map<String, ?> wanted) {
        var request = team.lead().request().contentType(ContentType.JSON).body(JsonOutput.toJson(wanted));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("api/v1/rules/{id}", rule);
    }

    private static Response end(long rule) {
        return team.lead().request().header("If-Match", "*").put("api/v1/rules/{id}/ended", rule);
    }

    private void decide(int port, String disposition) {
        Map<String, Object> finding = finding(port);
        audit.decide(
                        ((Number) finding.get("id")).longValue(),
                        (int) finding.get("version"),
                        disposition,
                        "Seen by people")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> finding(int port) {
        List<Map<String, Object>> found =
                audit.findings("port=" + port).jsonPath().getList("");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void importNmap(int day, String... ports) {
        importNmap(audit, day, ports);
    }

    /** A scan of one host on that day of November 2026. */
    private static void importNmap(AuditTeam.WithAudit into, int day, String... ports) {
        long start = Instant.parse("2026-11-%02dT00:00:00Z".formatted(day)).getEpochSecond();
        String document = """
                <nmaprun scanner="nmap" version="7.93" start="%d">
                <host><status state="up"/><address addr="%s" addrtype="ipv4"/><ports>%s</ports></host>
                <runstats><finished time="%d"/></runstats></nmaprun>
                """.formatted(start, HOST, String.join("", ports), start + 60);
        into.importScan(team.auditor(), day + ".xml", document.getBytes(UTF_8))
                .then()
                .statusCode(201);
    }

    private static String port(int number, String service) {
        return ("<port protocol=\"tcp\" portid=\"%d\"><state state=\"open\"/>"
                        + "<service name=\"%s\" method=\"probed\"/></port>")
                .formatted(number, service);
    }
}

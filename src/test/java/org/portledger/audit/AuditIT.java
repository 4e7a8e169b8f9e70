package org.portledger.audit;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** A team's audit from the first scan to a decision, driven as with {@code curl}. */
@SharedDeployment
class AuditIT {

    private static final String FIRST = "nmap-first.xml";
    private static final String SECOND = "nmap-second.xml";
    private static final String NARROW = "nmap-narrow.xml";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    /** One team serves all tests of a run, each with an audit of its own. */
    @BeforeEach
    void aNewAudit() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
    }

    @Test
    void everyOpenPortOfTheFirstSampleGetsAVerdictThatCanBeDefended() {
        audit.importScan(FIRST)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/imports/"))
                .body("wasThere", equalTo(false))
                .body("scans[0].scan.day", equalTo("2026-11-22"))
                .body("scans[0].scan.observations", equalTo(16))
                .body("findings.new", equalTo(16))
                .body("findings.unchanged", equalTo(0))
                .body("byVerdict.DYNAMIC", equalTo(1));

        assertThat(audit.verdict("127.0.1.1", 2693)).isEqualTo("DEREGISTERED: belarc-http until 2004-02-06");
        assertThat(audit.verdict("127.0.1.4", 81)).startsWith("DEREGISTERED: hosts2-ns until ");
        assertThat(audit.verdict("127.0.1.7", 50500)).isEqualTo("DYNAMIC: dynamic");
        assertThat(audit.verdict("127.0.1.2", 22)).isEqualTo("REGISTERED: ssh");
        assertThat(audit.verdict("127.0.1.5", 5555)).isEqualTo("UNIDENTIFIED: personal-agent?");
        assertThat(audit.verdict("127.0.1.3", 8081)).isEqualTo("MISMATCHED: http, not sunproxyadmin");
        assertThat(audit.verdict("127.0.1.1", 8080)).isEqualTo("REGISTERED: http-alt");
    }

    @Test
    void theFoundingFindingNamesItsFactsAndTheirSources() {
        audit.importScan(FIRST);

        team.auditor()
                .get("findings/{id}", audit.finding("127.0.1.1", 2693))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(
                        "explanation",
                        equalTo("2693/tcp was belarc-http until 2004-02-06 (exact) and has no name on 2026-11-22;"
                                + " the scan saw http (probed)."))
                .body("basis.service", equalTo(List.of("belarc-http")))
                .body("basis[0].span", endsWith("until 2004-02-06 (exact)"))
                .body("basis[0].sources.id", hasItems("rfc1700", "cpan-2003-05-20", "iana-txt-2004-03-17"))
                .body("finding.service.product", equalTo("SimpleHTTPServer"))
                .body("finding.severity", equalTo("HIGH"))
                .body("verdictDay", equalTo("2026-11-22"))
                .body("trail", hasSize(0));
    }

    @Test
    void aHostWithAnIpv6AddressOnlyIsImported() {
        audit.importScan("nmap-ipv6.xml")
                .then()
                .statusCode(201)
                .body("scans[0].scan.hosts", equalTo(1))
                .body("findings.new", equalTo(0));
    }

    @Test
    void theSameFileAgainIsTheSameScanAndKeepsDecisions() {
        long scan = audit.importScan(FIRST).jsonPath().getLong("scans[0].scan.id");
        long finding = audit.finding("127.0.1.1", 2693);
        audit.decide(finding, 0, "IN_TRIAGE", "Looking").then().statusCode(200);

        audit.importScan(FIRST)
                .then()
                .statusCode(200)
                .body("wasThere", equalTo(true))
                .body("scans[0].scan.id", equalTo((int) scan));

        team.auditor().get("findings/{id}", finding).then().body("finding.disposition", equalTo("IN_TRIAGE"));
        team.auditor().get("audits/{id}/scans", audit.id()).then().body("", hasSize(1));
    }

    @Test
    void theSameFileTwiceAtOnceIsOneScan() throws Exception {
        byte[] file = AuditTeam.sample(FIRST);
        var one = CompletableFuture.supplyAsync(() -> audit.importScan(team.auditor(), FIRST, file));
        var two = CompletableFuture.supplyAsync(() -> audit.importScan(team.auditor(), FIRST, file));

        assertThat(List.of(one.get().statusCode(), two.get().statusCode())).containsExactlyInAnyOrder(200, 201);
        assertThat(one.get().jsonPath().getLong("scans[0].scan.id"))
                .isEqualTo(two.get().jsonPath().getLong("scans[0].scan.id"));
        assertThat(audit.findingIds("")).hasSize(16);
    }

    @Test
    void twoFilesOfTheSameHostsAtOnceDoNotHinderEachOther() throws Exception {
        byte[] first = AuditTeam.sample(FIRST);
        byte[] second = AuditTeam.sample(SECOND);
        var one = CompletableFuture.supplyAsync(() -> audit.importScan(team.auditor(), FIRST, first));
        var two = CompletableFuture.supplyAsync(() -> audit.importScan(team.auditor(), SECOND, second));

        assertThat(List.of(one.get().statusCode(), two.get().statusCode())).containsExactly(201, 201);
        assertThat(audit.findingIds("")).hasSize(19);
    }

    @Test
    void anOlderScanImportedLaterDoesNotOverwriteWhatANewerOneTold() {
        long newer = audit.importScan(NARROW).jsonPath().getLong("scans[0].scan.id");
        assertThat(audit.verdict("127.0.1.2", 22)).isEqualTo("UNIDENTIFIED: ssh?");

        long older = audit.importScan(FIRST).jsonPath().getLong("scans[0].scan.id");

        team.auditor()
                .get("findings/{id}", audit.finding("127.0.1.2", 22))
                .then()
                .body("finding.verdict", equalTo("UNIDENTIFIED"))
                .body("finding.service.evidence", equalTo("GUESSED"))
                .body("finding.firstSeen", startsWith("2026-11-22T23:35:03"))
                .body("finding.lastSeen", startsWith("2026-11-22T23:36:01"))
                .body("firstScanId", equalTo((int) older))
                .body("lastScanId", equalTo((int) newer))
                .body("trail", hasSize(0));
    }

    @Test
    void aNewerScanChangesTheVerdictWithATraceAndLeavesTheDisposition() {
        audit.importScan(FIRST);
        long ssh = audit.finding("127.0.1.2", 22);
        audit.decide(ssh, 0, "EXPECTED", "Everybody has it").then().statusCode(200);

        audit.importScan(NARROW).then().body("findings.new", equalTo(1)).body("findings.unchanged", equalTo(3));

        team.auditor()
                .get("findings/{id}", ssh)
                .then()
                .header("ETag", "\"2\"")
                .body("finding.verdict", equalTo("UNIDENTIFIED"))
                .body("finding.disposition", equalTo("EXPECTED"))
                .body("trail.field", equalTo(List.of("DISPOSITION", "VERDICT", "PROPOSED_SEVERITY")))
                .body("trail[1].oldValue", equalTo("REGISTERED"))
                .body("trail[1].newValue", equalTo("UNIDENTIFIED"))
                .body("trail[1].reason", containsString(NARROW))
                .body("trail[2].oldValue", equalTo("INFO"))
                .body("trail[2].newValue", equalTo("LOW"));
    }

    @Test
    void aDecisionLeavesATrail() {
        audit.importScan(FIRST);
        long finding = audit.finding("127.0.1.1", 2693);

        var wanted = Map.of("disposition", "ACCEPTED", "reason", "Until the move\nof the host", "until", "2099-01-01");
        AuditTeam.decide(team.auditor(), finding, "\"0\"", wanted)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("finding.disposition", equalTo("ACCEPTED"))
                .body("finding.acceptedUntil", equalTo("2099-01-01"))
                .body("finding.verdict", equalTo("DEREGISTERED"))
                .body("trail.field", equalTo(List.of("DISPOSITION", "ACCEPTED_UNTIL")))
                .body("trail[0].by", equalTo(team.auditorName()))
                .body("trail[0].oldValue", equalTo("NEW"))
                .body("trail[0].newValue", equalTo("ACCEPTED"))
                .body("trail[0].reason", equalTo("Until the move\nof the host"))
                .body("trail[1].newValue", equalTo("2099-01-01"));
    }

    @Test
    void aStaleDecisionIsRefusedSayingWhoseChangeItMet() {
        audit.importScan(FIRST);
        long finding = audit.finding("127.0.1.1", 2693);
        PortledgerClient colleague = team.lead();
        audit.decide(finding, 0, "TO_FIX", "It has to go").then().statusCode(200);

        AuditTeam.decide(colleague, finding, "\"0\"", Map.of("disposition", "EXPECTED", "reason", "Fine"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("disposition from 'new' to 'to fix' by " + team.auditorName()));
        AuditTeam.decide(colleague, finding, null, Map.of("disposition", "EXPECTED", "reason", "Fine"))
                .then()
                .statusCode(428);
        team.auditor().get("findings/{id}", finding).then().body("finding.disposition", equalTo("TO_FIX"));
    }

    @Test
    void whatCannotFollowIsRefusedSayingWhatCan() {
        audit.importScan(FIRST);

        audit.decide(audit.finding("127.0.1.1", 2693), 0, "FIXED", "Done")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        containsString("is 'new' and cannot become 'fixed'; it can become 'in triage', 'expected', "
                                + "'accepted', 'false positive' or 'to fix'"))
                .body("disposition", equalTo("NEW"))
                .body("next", equalTo(List.of("IN_TRIAGE", "EXPECTED", "ACCEPTED", "FALSE_POSITIVE", "TO_FIX")));
    }

    @ParameterizedTest
    @CsvSource({
        "reason, '{\"disposition\": \"IN_TRIAGE\", \"reason\": \" \"}'",
        "reason, '{\"disposition\": \"IN_TRIAGE\"}'",
        "disposition, '{\"disposition\": \"GONE\", \"reason\": \"x\"}'",
        "disposition, '{\"reason\": \"x\"}'",
        "until, '{\"disposition\": \"ACCEPTED\", \"reason\": \"x\"}'",
        "until, '{\"disposition\": \"ACCEPTED\", \"reason\": \"x\", \"until\": \"2001-01-01\"}'",
        "until, '{\"disposition\": \"ACCEPTED\", \"reason\": \"x\", \"until\": \"soon\"}'",
        "until, '{\"disposition\": \"EXPECTED\", \"reason\": \"x\", \"until\": \"2099-01-01\"}'"
    })
    void aDecisionThatIsNotAsItMustBeNamesTheField(String field, String body) {
        audit.importScan(FIRST);

        team.auditor()
                .request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put("api/v1/findings/{id}/disposition", audit.finding("127.0.1.1", 2693))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith(field));
    }

    @Test
    void theTrailCanOnlyGrow() {
        audit.importScan(FIRST);
        audit.decide(audit.finding("127.0.1.1", 2693), 0, "IN_TRIAGE", "Looking")
                .then()
                .statusCode(200);

        for (String sql : List.of(
                "update finding_change set reason = 'Another'",
                "update finding_change set reason = 'Another' where false",
                "delete from finding_change",
                "truncate finding_change",
                "truncate finding cascade")) {
            assertThatThrownBy(() -> execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aRemarkChangesNothing() {
        audit.importScan(FIRST);
        long finding = audit.finding("127.0.1.1", 2693);

        team.auditor()
                .post("findings/{id}/annotations", Map.of("text", "<b>Ask Belarc</b>\nfirst"), finding)
                .then()
                .statusCode(201)
                .body("text", equalTo("<b>Ask Belarc</b>\nfirst"));

        team.auditor()
                .get("findings/{id}", finding)
                .then()
                .header("ETag", "\"0\"")
                .body("annotations.text", equalTo(List.of("<b>Ask Belarc</b>\nfirst")))
                .body("trail", hasSize(0));
        team.auditor()
                .post("findings/{id}/annotations", Map.of("text", "x".repeat(10_001)), finding)
                .then()
                .statusCode(400)
                .body("detail", startsWith("text"));
    }

    @Test
    void curlSendsFilesAsFormsAndReadsASummary() {
        team.auditor()
                .request()
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(FORM, ContentType.BINARY)))
                .contentType(FORM)
                .accept("text/plain")
                .body(AuditTeam.sample(FIRST))
                .post("api/v1/audits/{id}/scans?wait=60&name=../first.xml", audit.id())
                .then()
                .statusCode(201)
                .contentType(startsWith("text/plain"))
                .body(containsString("first.xml of 2026-11-22"))
                .body(containsString("Findings: 16 new, 0 back, 0 unchanged"))
                .body(not(containsString("../")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dear all, here is the scan", "<other/>"})
    void whatIsNoScanIsRefusedAndNothingIsKept(String content) {
        audit.importScan(team.auditor(), "no-scan.txt", content.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("no-scan.txt"));

        team.auditor().get("audits/{id}/scans", audit.id()).then().body("", hasSize(0));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

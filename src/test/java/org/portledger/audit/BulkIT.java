package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What people write of one finding, of many at once, and how it is taken back; driven as with {@code curl}. */
@SharedDeployment
class BulkIT {

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    @BeforeEach
    void anAuditWithSixteenFindings() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
        audit.importScan("nmap-first.xml");
    }

    @Test
    void whatPeopleSayOfAFindingLeavesATrail() {
        long finding = audit.finding("127.0.1.1", 2693);
        String login = team.auditor().get("me").jsonPath().getString("login");

        var edit = Map.of(
                "severity", "CRITICAL",
                "assignee", login,
                "due", "2099-01-31",
                "tagsAdded", List.of("Web", "lab"),
                "reason", "It faces the internet");
        edit(finding, "\"0\"", edit)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("finding.severity", equalTo("CRITICAL"))
                .body("proposedSeverity", equalTo("HIGH"))
                .body("finding.assignee", equalTo(login))
                .body("finding.due", equalTo("2099-01-31"))
                .body("finding.tags", equalTo(List.of("lab", "web")))
                .body("trail.field", hasItems("SEVERITY", "ASSIGNEE", "DUE", "TAGS"))
                .body("trail.newValue", hasItems("CRITICAL", login, "2099-01-31", "lab web"))
                .body("trail.changeId.unique()", hasSize(1));

        audit.importScan("nmap-second.xml");
        var taken = new HashMap<String, Object>(Map.of("tagsRemoved", List.of("lab"), "reason", "No more"));
        taken.put("severity", null);
        taken.put("assignee", null);
        taken.put("due", null);
        edit(finding, "*", taken)
                .then()
                .statusCode(200)
                .body("finding.severity", equalTo("HIGH"))
                .body("finding.assignee", nullValue())
                .body("finding.due", nullValue())
                .body("finding.tags", equalTo(List.of("web")));
        assertWhole();
    }

    @Test
    void whatIsSoAlreadyLeavesNoTrail() {
        long finding = audit.finding("127.0.1.1", 2693);
        edit(finding, "\"0\"", Map.of("tagsAdded", List.of("lab"), "reason", "x"));

        edit(finding, "\"1\"", Map.of("tagsAdded", List.of("lab"), "reason", "x"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("trail", hasSize(1));
    }

    @Test
    void aStaleEditIsToldWhatEachOtherChanged() {
        long finding = audit.finding("127.0.1.1", 2693);
        edit(finding, "\"0\"", Map.of("severity", "LOW", "reason", "Only inside"))
                .then()
                .statusCode(200);
        audit.decide(finding, 1, "TO_FIX", "It has to go").then().statusCode(200);

        edit(finding, "\"1\"", Map.of("severity", "HIGH", "reason", "Mine"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/stale-finding"))
                .body("changes.field", equalTo(List.of("DISPOSITION")))
                .body("changes[0].by", equalTo(team.auditorName()))
                .body("changes[0].newValue", equalTo("TO_FIX"))
                .body("changes[0].reason", equalTo("It has to go"));
        edit(finding, null, Map.of("severity", "HIGH", "reason", "Mine")).then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"severity\": \"HUGE\", \"reason\": \"x\"} | severity must be one of",
                "{\"severity\": 5, \"reason\": \"x\"} | severity must be a text",
                "{\"severty\": \"HIGH\", \"reason\": \"x\"} | severty is no part of an edit",
                "{\"assignee\": \"nobody.at.all\", \"reason\": \"x\"} | assignee must be the login of a member",
                "{\"due\": \"2001-01-01\", \"reason\": \"x\"} | due must not be before",
                "{\"due\": \"soon\", \"reason\": \"x\"} | due",
                "{\"tagsAdded\": [\"two words\"], \"reason\": \"x\"} | tags must each have",
                "{\"tagsAdded\": \"lab\", \"reason\": \"x\"} | tagsAdded must be a list",
                "{\"severity\": \"HIGH\"} | reason must have 1 to 2000",
                "{\"until\": \"2099-01-01\", \"reason\": \"x\"} | disposition must be one of"
            })
    void anEditThatIsNotAsItMustBeNamesTheField(String body, String detail) {
        for (String path : List.of(
                "api/v1/findings/" + audit.finding("127.0.1.1", 2693),
                "api/v1/audits/" + audit.id() + "/findings/bulk")) {
            var request = team.auditor()
                    .request()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(body);
            (path.endsWith("bulk") ? request.post(path) : request.patch(path))
                    .then()
                    .statusCode(400)
                    .body("detail", startsWith(detail));
        }
    }

    @Test
    void onePreviewAndOneEditOfEverythingThatMatches() {
        long fixed = audit.finding("127.0.1.2", 22);
        audit.decide(fixed, 0, "EXPECTED", "Everybody has it").then().statusCode(200);
        long there = audit.finding("127.0.1.1", 8080);
        audit.decide(there, 0, "FALSE_POSITIVE", "No").then().statusCode(200);
        var edit = Map.of("disposition", "FALSE_POSITIVE", "reason", "A honeypot");

        bulk("?preview=true", edit)
                .then()
                .statusCode(200)
                .body("changeId", nullValue())
                .body("matched", equalTo(16))
                .body("changed", equalTo(14))
                .body("unchanged", equalTo(1))
                .body("refused", hasSize(1))
                .body("refused[0].rule", equalTo("TRANSITION"))
                .body("refused[0].count", equalTo(1))
                .body(
                        "refused[0].why",
                        equalTo("'expected' cannot become 'false positive'; it can become 'in triage'."));
        assertThat(audit.findingIds("disposition=FALSE_POSITIVE")).containsExactly(there);

        bulk("", edit).then().statusCode(200).body("changed", equalTo(14)).body("refused[0].count", equalTo(1));
        assertThat(audit.findingIds("disposition=FALSE_POSITIVE")).hasSize(15);
        assertThat(audit.findingIds("disposition=EXPECTED")).containsExactly(fixed);
        assertWhole();
    }

    @Test
    void onlyWhatTheFilterFindsIsEdited() {
        bulk("?verdict=DEREGISTERED", Map.of("tagsAdded", List.of("old"), "reason", "Lost their names"))
                .then()
                .body(
                        "changed",
                        equalTo(audit.findingIds("verdict=DEREGISTERED").size()));

        long tagged = audit.findings("").jsonPath().getList("tags").stream()
                .filter(tags -> !((List<?>) tags).isEmpty())
                .count();
        assertThat(tagged).isEqualTo(audit.findingIds("verdict=DEREGISTERED").size());
    }

    @Test
    void findingsAreNamedByTheirNumbersAndThoseOfOthersAreNotThere() {
        var other = team.newAudit();
        other.importScan("nmap-first.xml");
        List<Long> ids = List.of(
                audit.finding("127.0.1.1", 2693), audit.finding("127.0.1.2", 22), other.finding("127.0.1.1", 2693));

        bulk("", Map.of("ids", ids, "disposition", "IN_TRIAGE", "reason", "Looking"))
                .then()
                .body("matched", equalTo(3))
                .body("changed", equalTo(2))
                .body("refused[0].rule", equalTo("NOT_THERE"))
                .body("refused[0].count", equalTo(1));
        assertThat(other.findingIds("disposition=IN_TRIAGE")).isEmpty();
    }

    @Test
    void whatSomebodyElseIsChangingIsLeftOutAndTold() throws SQLException {
        long held = audit.finding("127.0.1.1", 2693);
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update finding set process = process where id = " + held);

            bulk("", Map.of("disposition", "IN_TRIAGE", "reason", "Looking"))
                    .then()
                    .body("changed", equalTo(15))
                    .body("refused[0].rule", equalTo("BUSY"))
                    .body("refused[0].count", equalTo(1));
            connection.rollback();
        }
        assertThat(audit.findingIds("disposition=NEW")).containsExactly(held);
    }

    @Test
    void undoGivesBackWhatNobodyChangedSince() {
        long changedSince = audit.finding("127.0.1.1", 2693);
        long settled = audit.finding("127.0.1.2", 22);
        audit.decide(settled, 0, "TO_FIX", "At once").then().statusCode(200);
        long change = bulk(
                        "",
                        Map.of(
                                "disposition",
                                "ACCEPTED",
                                "until",
                                "2099-01-01",
                                "tagsAdded",
                                List.of("lab"),
                                "severity",
                                "INFO",
                                "due",
                                "2098-01-01",
                                "reason",
                                "The wrong filter"))
                .then()
                .body("changed", equalTo(16))
                .extract()
                .jsonPath()
                .getLong("changeId");
        audit.decide(changedSince, 1, "TO_FIX", "This one has to go").then().statusCode(200);

        long undo = undo(change)
                .then()
                .statusCode(200)
                .body("changed", equalTo(15))
                .body("refused[0].rule", equalTo("CHANGED_SINCE"))
                .body("refused[0].count", equalTo(1))
                .extract()
                .jsonPath()
                .getLong("changeId");

        assertThat(audit.findingIds("disposition=NEW")).hasSize(14);
        assertThat(audit.findingIds("disposition=TO_FIX")).containsExactlyInAnyOrder(changedSince, settled);
        team.auditor()
                .get("findings/{id}", settled)
                .then()
                .body("finding.acceptedUntil", nullValue())
                .body("finding.due", nullValue())
                .body("finding.tags", hasSize(0))
                .body("finding.severity", equalTo("INFO")) // proposed for what is registered
                .body("finding.asksAgain", equalTo(false));
        assertWhole();

        undo(undo).then().body("changed", equalTo(15)).body("refused", hasSize(0));
        assertThat(audit.findingIds("disposition=ACCEPTED")).hasSize(15);
        undo(undo).then().body("changed", equalTo(0)).body("refused[0].rule", equalTo("CHANGED_SINCE"));
        undo(1L << 50).then().statusCode(404);
        assertWhole();
    }

    @Test
    void whoMayOnlyReadAndWhoIsOfAnotherTeamChangesNothing() {
        var edit = Map.of("disposition", "IN_TRIAGE", "reason", "Looking");
        long change = bulk("?port=22", edit).jsonPath().getLong("changeId");

        bulk(team.viewer(), "", edit).then().statusCode(403);
        bulk(team.stranger(), "", edit).then().statusCode(404);
        team.viewer()
                .post("audits/{id}/changes/{change}/undo", Map.of("reason", "x"), audit.id(), change)
                .then()
                .statusCode(403);
        team.stranger()
                .post("audits/{id}/changes/{change}/undo", Map.of("reason", "x"), audit.id(), change)
                .then()
                .statusCode(404);
    }

    private Response edit(long finding, String ifMatch, Map<String, ?> body) {
        var request = team.auditor().request().contentType(ContentType.JSON).body(JsonOutput.toJson(body));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("api/v1/findings/{id}", finding);
    }

    private Response bulk(String query, Map<String, ?> body) {
        return bulk(team.auditor(), query, body);
    }

    private Response bulk(PortledgerClient client, String query, Map<String, ?> body) {
        return client.post("audits/{id}/findings/bulk" + query, body, audit.id());
    }

    private Response undo(long change) {
        return team.auditor()
                .post("audits/{id}/changes/{change}/undo", Map.of("reason", "A mistake"), audit.id(), change);
    }

    private void assertWhole() {
        team.auditor()
                .get("audits/{id}/trail/verification", audit.id())
                .then()
                .body("broken", nullValue())
                .body("whole", equalTo(true));
    }
}

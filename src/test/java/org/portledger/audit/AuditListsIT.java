package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.portledger.it.PortledgerClient.unique;

import io.restassured.response.Response;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Who finds what of an audit: lists, filters, parts, roles, other teams. */
@SharedDeployment
class AuditListsIT {

    private static final String FIRST = "nmap-first.xml";
    private static final String SECOND = "nmap-second.xml";

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

    @ParameterizedTest
    @CsvSource({
        "'', 16",
        "host=127.0.1.2, 2",
        "host=127.0.1.0/29, 11",
        "host=127.0.1., 16",
        "host=10.0.0.0/8, 0",
        "host=web, 0",
        "port=2693, 2",
        "verdict=DYNAMIC, 1",
        "verdict=dynamic&verdict=REGISTERED&port=50500, 1",
        "disposition=NEW, 16",
        "disposition=IN_TRIAGE&disposition=EXPECTED, 0",
        "text=simplehttp, 6",
        "text=%25, 0",
        "text=_, 0",
        "port=2693&port=8080, 3",
        "q=port:2693&verdict=DYNAMIC, 0",
        "port=2693&host=127.0.1.1&verdict=DEREGISTERED, 1"
    })
    void theListTakesFilters(String query, int count) {
        audit.importScan(FIRST);

        assertThat(audit.findingIds(query)).hasSize(count);
    }

    @Test
    void theListIsReadInPartsWithoutLossOrRepetition() {
        audit.importScan(FIRST);
        List<Long> whole = audit.findingIds("");

        List<Long> parts = new ArrayList<>();
        Response part = team.auditor().get("audits/{id}/findings?limit=5&disposition=NEW", audit.id());
        for (String next = next(part); next != null; next = next(part)) {
            parts.addAll(part.jsonPath().getList("id", Long.class));
            part = team.auditor().request().urlEncodingEnabled(false).get(next);
        }
        parts.addAll(part.jsonPath().getList("id", Long.class));

        assertThat(parts).isEqualTo(whole);
        assertThat(whole.subList(0, 2))
                .as("by address as a number, then by port")
                .containsExactly(audit.finding("127.0.1.1", 2693), audit.finding("127.0.1.1", 8080));
        assertThat(whole.get(15)).isEqualTo(audit.finding("127.0.1.12", 21));
    }

    @ParameterizedTest
    @CsvSource({
        "port, port=abc", "port, port=65536", "port, port=-1", "verdict, verdict=WRONG",
                "disposition, disposition=new2",
        "limit, limit=many", "cursor, cursor=zzz", "host, host=999.1.1.1", "host, host=10.0.0.0/33", "text, text=%00",
        "host, host=%00", "'q, at 6', q=port:abc", "'q, at 2', q=a%00"
    })
    void aFilterThatCannotBeReadNamesTheField(String field, String query) {
        team.auditor()
                .request()
                .urlEncodingEnabled(false)
                .get("api/v1/audits/" + audit.id() + "/findings?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith(field));
    }

    @Test
    void aBoundlessLimitIsTakenForTheGreatest() {
        audit.importScan(FIRST);

        assertThat(audit.findingIds("limit=1000000000")).hasSize(16);
        assertThat(audit.findingIds("limit=0")).hasSize(1);
    }

    @Test
    void aScanAndAHostTellWhatWasSeen() {
        int scan = audit.importScan(FIRST).jsonPath().getInt("scans[0].scan.id");
        int host = team.auditor()
                .get("findings/{id}", audit.finding("127.0.1.1", 2693))
                .jsonPath()
                .getInt("finding.hostId");

        team.auditor()
                .get("scans/{id}", scan)
                .then()
                .body("scan.fileName", equalTo(FIRST))
                .body("scan.scanner", equalTo("nmap"))
                .body("scan.auditId", equalTo((int) audit.id()));
        team.auditor()
                .get("hosts/{id}", host)
                .then()
                .body("address", equalTo("127.0.1.1"))
                .body("observations.port", equalTo(List.of(2693, 8080)))
                .body("observations.scanId", hasItem(scan))
                .body("findings.port", equalTo(List.of(2693, 8080)));
    }

    @Test
    void theListOfAuditsCounts() {
        audit.importScan(FIRST);
        audit.decide(audit.finding("127.0.1.1", 2693), 0, "EXPECTED", "Known")
                .then()
                .statusCode(200);

        String own = "find { it.id == " + audit.id() + " }.";
        team.auditor()
                .get("audits")
                .then()
                .body(own + "teamId", equalTo((int) team.id()))
                .body(own + "scans", equalTo(1))
                .body(own + "hosts", equalTo(14))
                .body(own + "findings", equalTo(16))
                .body(own + "unsettled", equalTo(15));
    }

    @Test
    void aTeamHasEachNameOnce() {
        String name = team.auditor().get("audits/{id}", audit.id()).jsonPath().getString("name");

        team.auditor()
                .post("audits", Map.of("teamId", team.id(), "name", name.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409);
        team.auditor()
                .post("audits", Map.of("teamId", team.id(), "name", " "))
                .then()
                .statusCode(400);
        team.auditor().post("audits", Map.of("teamId", team.id())).then().statusCode(400);
    }

    @Test
    void aViewerReadsEverythingAndWritesNothing() {
        audit.importScan(FIRST);
        long finding = audit.finding("127.0.1.1", 2693);
        PortledgerClient viewer = team.viewer();

        for (String address : addresses(finding)) {
            viewer.get(address).then().statusCode(200);
        }
        viewer.post("audits", Map.of("teamId", team.id(), "name", unique("Mine")))
                .then()
                .statusCode(403);
        audit.importScan(viewer, SECOND, AuditTeam.sample(SECOND)).then().statusCode(403);
        AuditTeam.decide(viewer, finding, "\"0\"", Map.of("disposition", "EXPECTED", "reason", "Fine"))
                .then()
                .statusCode(403);
        viewer.post("findings/{id}/annotations", Map.of("text", "Hello"), finding)
                .then()
                .statusCode(403);
        team.auditor().get("findings/{id}", finding).then().header("ETag", "\"0\"");
    }

    @Test
    void forAnotherTeamNothingOfItExists() {
        audit.importScan(FIRST);
        long finding = audit.finding("127.0.1.1", 2693);

        for (PortledgerClient other : List.of(team.stranger(), team.administrator())) {
            for (String address : addresses(finding)) {
                other.get(address).then().statusCode(404).contentType("application/problem+json");
            }
            other.get("audits").then().body("id", not(hasItem((int) audit.id())));
            other.post("audits", Map.of("teamId", team.id(), "name", unique("Mine")))
                    .then()
                    .statusCode(404);
            audit.importScan(other, SECOND, AuditTeam.sample(SECOND)).then().statusCode(404);
            AuditTeam.decide(other, finding, "\"0\"", Map.of("disposition", "EXPECTED", "reason", "Fine"))
                    .then()
                    .statusCode(404);
            AuditTeam.decide(other, finding, null, Map.of("disposition", "EXPECTED", "reason", "Fine"))
                    .then()
                    .statusCode(404);
            other.post("findings/{id}/annotations", Map.of("text", "Hello"), finding)
                    .then()
                    .statusCode(404);
        }
        for (String address : addresses(finding)) {
            PortledgerClient.at(base).get(address).then().statusCode(401);
        }
    }

    @Test
    void aCursorOfAnotherAuditLeadsNowhere() {
        audit.importScan(FIRST);
        Matcher cursor = Pattern.compile("cursor=([^&>]+)").matcher(next(audit.findings("limit=1")));
        assertThat(cursor.find()).isTrue();
        long other = team.auditor()
                .post("audits", Map.of("teamId", team.id(), "name", unique("Winter")))
                .jsonPath()
                .getLong("id");

        team.auditor()
                .get("audits/{id}/findings?cursor={cursor}", other, cursor.group(1))
                .then()
                .statusCode(400)
                .body("detail", startsWith("cursor"));
    }

    /** Every address that tells of the finding's audit. */
    private List<String> addresses(long finding) {
        long host = team.auditor().get("findings/{id}", finding).jsonPath().getLong("finding.hostId");
        long scan = team.auditor().get("findings/{id}", finding).jsonPath().getLong("lastScanId");
        return List.of(
                "audits/" + audit.id(),
                "audits/" + audit.id() + "/scans",
                "audits/" + audit.id() + "/findings",
                "audits/" + audit.id() + "/findings/facets",
                "audits/" + audit.id() + "/findings/completions?q=verdict:",
                "scans/" + scan,
                "hosts/" + host,
                "findings/" + finding,
                "findings/" + finding + "/annotations");
    }

    private static String next(Response part) {
        String link = part.header("Link");
        if (link == null) {
            return null;
        }
        assertThat(link).endsWith("; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }
}

package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.SharedDeployment;

/** What queries find in the first sample, how it is counted, and how queries are completed. */
@SharedDeployment
class FindingQueryIT {

    /** No test changes it, so one serves them all. */
    private static AuditTeam.WithAudit audit;

    @ArquillianResource
    private URL base;

    @BeforeEach
    void anAuditWithAScan() {
        if (audit == null) {
            audit = AuditTeam.at(base).newAudit();
            audit.importScan("nmap-first.xml").then().statusCode(201);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`` | 16",
                "host:127.0.1.1,127.0.1.12 | 3",
                "-host:127.0.1.1,127.0.1.12 | 13",
                "host:127.0.1.0/29 service:http | 5",
                "host:127.0.1.0/29,::/0,web | 11",
                "host:::/0 | 0",
                "port:2693,8000-8100 | 4",
                "port:system | 5",
                "port:2693/udp | 0",
                "-port:2693/tcp | 14",
                "transport:tcp,sctp | 16",
                "verdict:deregistered port:2693 | 2",
                "presence:present disposition:new | 16",
                "presence:gone,unverified | 0",
                "-disposition:new | 0",
                "severity:>=info | 16",
                "severity:>critical | 0",
                "evidence:>guessed | 10",
                "evidence:owner | 0",
                "exposure:all | 0",
                "-exposure:all | 16",
                "service:HTTP | 6",
                "service:ht* | 6",
                "service:\"ht*\" | 0",
                "service:htt | 0",
                "product:simple -port:443 | 5",
                "product:% | 0",
                "product:_ | 0",
                "process:java | 0",
                "-process:java | 16",
                "seen:>2000-01-01 first:2000..2099 | 16",
                "seen:<2000-01-01,1999 | 0",
                "first:<9999d | 16",
                "first:>=9999d | 0",
                "asks:again | 0",
                "-asks:again unauthorized:yes,no | 16",
                "postfix | 1",
                "\"8.4p1 debian\" | 1",
                "python -service:http | 0",
                "-python | 10",
            })
    void aQueryFinds(String query, int count) {
        assertThat(audit.findingIds("q=" + encoded(query))).hasSize(count);
        assertThat(facets(query).getLong("total")).isEqualTo(count);
    }

    @Test
    void whatPeopleWroteCanBeAskedFor() {
        AuditTeam.WithAudit judged = audit.team().newAudit();
        judged.importScan("nmap-first.xml").then().statusCode(201);
        String login = judged.team().auditorName().replace("User ", "");
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        judged.team()
                .auditor()
                .post(
                        "audits/" + judged.id() + "/findings/bulk?port=2693",
                        Map.of("assignee", login, "due", tomorrow, "tagsAdded", List.of("lab"), "reason", "Mine."))
                .then()
                .statusCode(200);

        assertThat(judged.findingIds("q=" + encoded("assignee:me due:<7d tag:lab")))
                .hasSize(2);
        assertThat(judged.findingIds("q=" + encoded("assignee:" + login))).hasSize(2);
        assertThat(judged.findingIds("q=" + encoded("due:" + tomorrow))).hasSize(2);
        assertThat(judged.findingIds("q=" + encoded("due:<0d"))).isEmpty();
        assertThat(judged.findingIds("q=" + encoded("assignee:none due:none tag:none")))
                .hasSize(14);
        assertThat(judged.findingIds("q=" + encoded("-tag:lab"))).hasSize(14);
        assertThat(completions(judged, "tag:l").getList("query")).isEqualTo(List.of("tag:lab"));
        assertThat(completions(judged, "assignee:" + login.substring(0, 3)).getList("query"))
                .isEqualTo(List.of("assignee:" + login));
        judged.team()
                .auditor()
                .get("audits/{id}/findings/facets", judged.id())
                .then()
                .body(
                        "fields.find { it.field == 'tag' }.counts",
                        equalTo(List.of(Map.of("value", "lab", "findings", 2))));
    }

    @Test
    void aFaultIsPointedAt() {
        audit.findings("q=" + encoded("port:80 verdict:derigistered"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("at", equalTo(17))
                .body("length", equalTo(12))
                .body("detail", containsString("is none of registered, mismatched"));
    }

    @Test
    void eachCountIsWhatTheListHas() {
        List<Map<String, ?>> fields = facets("-host:127.0.1.2").getList("fields");

        assertThat(fields)
                .extracting(field -> (Object) field.get("field"))
                .containsExactly(
                        "verdict", "presence", "disposition", "severity", "evidence", "transport", "port", "service");
        for (Map<String, ?> field : fields) {
            for (Object counted : (List<?>) field.get("counts")) {
                Map<?, ?> count = (Map<?, ?>) counted;
                String query = field.get("field") + ":" + count.get("value") + " -host:127.0.1.2";
                assertThat(audit.findingIds("q=" + encoded(query))).as(query).hasSize((Integer) count.get("findings"));
            }
        }
    }

    @Test
    void ofPortsAndServicesTheTenMostFrequentAreCounted() {
        JsonPath facets = facets("");

        assertThat(facets.getList("fields.find { it.field == 'port' }.counts")).hasSize(10);
        assertThat(facets.getString("fields.find { it.field == 'port' }.counts[0].value"))
                .isEqualTo("2693");
        assertThat(facets.getList("fields.find { it.field == 'service' }.counts[0..1].findings"))
                .isEqualTo(List.of(6, 1));
    }

    @Test
    void aQueryIsCompletedWithWhatTheAuditHolds() {
        JsonPath services = completions("port:80 service:h");

        assertThat(services.getList("query")).isEqualTo(List.of("port:80 service:http"));
        assertThat(completions("verdict:de").getInt("[0].at")).isEqualTo("verdict:deregistered".length());
    }

    private static JsonPath facets(String query) {
        return audit.team()
                .auditor()
                .get("audits/{id}/findings/facets?q={q}", audit.id(), query)
                .jsonPath();
    }

    private static JsonPath completions(String query) {
        return completions(audit, query);
    }

    private static JsonPath completions(AuditTeam.WithAudit audit, String query) {
        return audit.team()
                .auditor()
                .get("audits/{id}/findings/completions?q={q}", audit.id(), query)
                .jsonPath();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}

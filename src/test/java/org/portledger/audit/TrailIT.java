package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.SharedDeployment;

/** The chain of the trail, and what is said of it when somebody who owns the database breaks it. */
@SharedDeployment
class TrailIT {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    @BeforeEach
    void anAuditWithFiveDecisions() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
        audit.importScan("nmap-first.xml");
        for (int port : List.of(2693, 81, 50500, 22, 8081)) {
            long finding = audit.findingIds("port=" + port).get(0);
            audit.decide(finding, 0, "IN_TRIAGE", "Is \"" + port + "\"\tyours?\nÄußerst спешно \\ ?")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        JsonPath verified = verification();

        assertThat(verified.getBoolean("whole")).isTrue();
        assertThat(verified.getInt("entries")).isEqualTo(5);
        assertThat(verified.getString("lastHash")).isEqualTo(trail().getString("[0].hash"));
    }

    @Test
    void anAuditWithoutChangesHasAnEmptyTrailThatIsWhole() {
        var empty = team.newAudit();

        team.auditor()
                .get("audits/{id}/trail/verification", empty.id())
                .then()
                .body("whole", equalTo(true))
                .body("entries", equalTo(0))
                .body("lastHash", equalTo("0".repeat(64)));
        team.auditor().get("audits/{id}/trail", empty.id()).then().body("", hasSize(0));
    }

    /** By nothing but what the API tells and decision 21 says, as somebody would who trusts neither us nor the database. */
    @Test
    void everybodyCanComputeTheChain() throws Exception {
        List<Map<String, Object>> entries = new ArrayList<>(trail().getList(""));
        Collections.reverse(entries);
        byte[] hash = new byte[32];
        for (Map<String, Object> entry : entries) {
            var content = new ByteArrayOutputStream();
            content.write(hash);
            content.write(line(entry).getBytes(StandardCharsets.UTF_8));
            hash = MessageDigest.getInstance("SHA-256").digest(content.toByteArray());

            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(entry.get("hash"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update finding_change set reason = 'Never said' where %s = 3 | 3 | CHANGED | Entry 3 was changed",
                "update finding_change set new_value = 'FIXED' where %s = 5 | 5 | CHANGED | Entry 5 was changed",
                "update finding_change set changed_at = changed_at - interval '1 day' where %s = 1 | 1 | CHANGED | Entry 1 was",
                "update finding_change set changed_by = 1 where %s = 2 | 2 | CHANGED | Entry 2 was changed",
                "delete from finding_change where %s = 2 | 2 | MISSING | Entry 2 is missing",
                "delete from finding_change where %s = 5 | 4 | CUT_OFF | ends after entry 4",
                "delete from finding_change where %s > 0 | 0 | CUT_OFF | ends after entry 0"
            })
    void whoChangesARowInTheDatabaseIsFound(String tampering, int sequence, String kind, String fault)
            throws SQLException {
        tamper(tampering.formatted("audit_id = " + audit.id() + " and sequence"));

        team.auditor()
                .get("audits/{id}/trail/verification", audit.id())
                .then()
                .statusCode(200)
                .body("whole", equalTo(false))
                .body("broken.sequence", equalTo(sequence))
                .body("broken.kind", equalTo(kind))
                .body("broken.fault", containsString(fault));
    }

    @Test
    void whoAlsoComputesTheHashAnewIsFoundAtTheNextEntry() throws SQLException {
        String entry = " where audit_id = " + audit.id() + " and sequence = 3";
        tamper("update finding_change set reason = 'Never said'" + entry);
        tamper("update finding_change set hash = trail_hash(hash_before, trail_line(" + TrailEntries.FIELDS + "))"
                + entry);

        team.auditor()
                .get("audits/{id}/trail/verification", audit.id())
                .then()
                .body("broken.sequence", equalTo(4))
                .body("broken.kind", equalTo("DETACHED"));
    }

    @Test
    void theTrailOfAnotherAuditIsNoneOfIt() throws SQLException {
        var other = team.newAudit();
        other.importScan("nmap-first.xml");
        other.decide(other.finding("127.0.1.1", 2693), 0, "TO_FIX", "It goes")
                .then()
                .statusCode(200);
        tamper("update finding_change set reason = 'x' where audit_id = " + audit.id());

        assertThat(verification().getBoolean("whole")).isFalse();
        team.auditor()
                .get("audits/{id}/trail/verification", other.id())
                .then()
                .body("whole", equalTo(true))
                .body("entries", equalTo(1));
        team.stranger().get("audits/{id}/trail/verification", other.id()).then().statusCode(404);
        team.stranger().get("audits/{id}/trail", other.id()).then().statusCode(404);
    }

    @Test
    void isReadInPartsTheNewestFirst() {
        var first = team.auditor().get("audits/{id}/trail?limit=2", audit.id());
        first.then().body("sequence", equalTo(List.of(5, 4)));
        String next = first.header("Link").replaceAll(".*<([^>]+)>.*", "$1");

        team.auditor().request().urlEncodingEnabled(false).get(next).then().body("sequence", equalTo(List.of(3, 2)));
    }

    @Test
    void whatAnImportChangesIsChainedToo() {
        audit.importScan("nmap-narrow.xml");

        JsonPath trail = trail();
        assertThat(trail.getList("field", String.class)).startsWith("PROPOSED_SEVERITY", "VERDICT");
        assertThat(trail.getString("[0].reason")).contains("nmap-narrow.xml");
        assertThat(trail.getInt("[0].version")).isPositive();
        assertThat(verification().getBoolean("whole")).isTrue();
        team.auditor()
                .post(
                        "audits/{id}/changes/{change}/undo",
                        Map.of("reason", "x"),
                        audit.id(),
                        trail.getLong("[0].changeId"))
                .then()
                .statusCode(400)
                .body("detail", containsString("this one was made by an import"));
    }

    private JsonPath verification() {
        return team.auditor().get("audits/{id}/trail/verification", audit.id()).jsonPath();
    }

    private JsonPath trail() {
        return team.auditor().get("audits/{id}/trail", audit.id()).jsonPath();
    }

    /** The canonical form. */
    private String line(Map<String, Object> entry) {
        List<Object> parts = new ArrayList<>(List.of(audit.id(), entry.get("sequence"), entry.get("changeId")));
        parts.add(entry.get("findingId"));
        parts.add(entry.get("version"));
        parts.add(MICROSECONDS.format(Instant.parse((String) entry.get("at"))));
        parts.add(entry.get("byId"));
        for (String name : List.of("field", "oldValue", "newValue", "reason")) {
            parts.add(entry.get(name));
        }
        return parts.stream().map(TrailIT::json).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String json(Object part) {
        try {
            return new ObjectMapper().writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody does who owns the database. */
    private static void tamper(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter table finding_change disable trigger finding_change_is_append_only");
            statement.execute(sql);
            statement.execute("alter table finding_change enable trigger finding_change_is_append_only");
        }
    }
}

package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What people saw with their own eyes, and how it goes along with what scanners saw. */
@SharedDeployment
class HandLogIT {

    /** Five minutes after nmap-first.xml was made. */
    private static final String AFTER_FIRST = "2026-11-22T23:40:00Z";

    private static final String BEFORE_FIRST = "2026-11-22T22:00:00Z";

    @ArquillianResource
    private URL base;

    /** One for all tests: a password takes the server a good part of a second. */
    private static AuditTeam team;

    private AuditTeam.WithAudit audit;

    @BeforeEach
    void anAudit() {
        team = team == null ? AuditTeam.at(base) : team;
        audit = team.newAudit();
    }

    @Test
    void whatSomebodySawIsJudgedAsOfItsDay() {
        Response logged = log(Map.of("service", "http"));

        assertThat(logged.statusCode()).as(logged.asString()).isEqualTo(201);
        JsonPath finding = logged.jsonPath();
        assertThat(logged.header("Location")).endsWith("/findings/" + finding.getLong("id"));
        assertThat(finding.getString("host")).isEqualTo("192.0.2.7");
        assertThat(finding.getString("verdict")).isEqualTo("DEREGISTERED");
        assertThat(finding.getString("presence")).isEqualTo("PRESENT");
        assertThat(finding.getString("firstSeen")).isEqualTo(AFTER_FIRST);
        assertThat(finding.getString("service.evidence")).isEqualTo("PROBED");
        assertThat(finding.getString("service.extraInfo")).isEqualTo("It asks for a serial number.");
        assertThat(audit.team()
                        .auditor()
                        .get("findings/{id}", finding.getLong("id"))
                        .asString())
                .contains("2693/tcp was belarc-http until 2004-02-06", "the scan saw http (probed)");
    }

    @Test
    void theEntryIsKeptAsAFile() {
        log(Map.of()).then().statusCode(201);

        JsonPath imports =
                audit.team().auditor().get("audits/{id}/imports", audit.id()).jsonPath();
        assertThat(imports.getString("[0].scans[0].scan.format")).isEqualTo("MANUAL");
        assertThat(imports.getString("[0].scans[0].scan.scanner")).isEqualTo("a person");
        Response original = audit.team().auditor().get("imports/{id}/original", imports.getLong("[0].id"));
        assertThat(new String(original.asByteArray(), StandardCharsets.UTF_8)).isEqualTo("""
                        {"seenByHand":"2026-11-22T23:40:00Z","address":"192.0.2.7","port":2693,"transport":"tcp",\
                        "saw":"It asks for a serial number.","why":"The firewall's log had it."}
                        """);
    }

    @Test
    void theSameEntryTwiceIsOne() {
        long first = log(Map.of()).jsonPath().getLong("id");
        Response again = log(Map.of());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getLong("id")).isEqualTo(first);
        assertThat(audit.team()
                        .auditor()
                        .get("audits/{id}/scans", audit.id())
                        .jsonPath()
                        .getList("id"))
                .hasSize(1);
    }

    @Test
    void anEntrySaysNothingOfOtherPorts() {
        audit.importScan("nmap-first.xml").then().statusCode(201);
        log(Map.of("host", "127.0.1.1", "port", 9100)).then().statusCode(201);

        assertThat(audit.findings("presence=GONE,UNVERIFIED").jsonPath().getList("$"))
                .isEmpty();
        assertThat(audit.findings("host=127.0.1.1").jsonPath().getList("port", Integer.class))
                .containsExactly(2693, 8080, 9100);
    }

    @Test
    void inEitherOrderALaterScanThatTestedThePortSaysThatItIsGone() {
        var other = audit.team().newAudit();
        Map<String, Object> entry = Map.of("host", "127.0.1.1", "port", 22, "seenAt", BEFORE_FIRST);
        log(audit, entry).then().statusCode(201);
        audit.importScan("nmap-first.xml").then().statusCode(201);
        other.importScan("nmap-first.xml").then().statusCode(201);
        log(other, entry).then().statusCode(201);

        for (AuditTeam.WithAudit each : new AuditTeam.WithAudit[] {audit, other}) {
            assertThat(each.findings("host=127.0.1.1&port=22").jsonPath().getString("[0].presence"))
                    .isEqualTo("GONE");
        }
    }

    @Test
    void inEitherOrderALaterEntryOfAnotherPortChangesNothing() {
        var other = audit.team().newAudit();
        Map<String, Object> early = Map.of("host", "192.0.2.9", "port", 22, "seenAt", BEFORE_FIRST);
        Map<String, Object> late = Map.of("host", "192.0.2.9", "port", 23);
        log(audit, early).then().statusCode(201);
        log(audit, late).then().statusCode(201);
        log(other, late).then().statusCode(201);
        log(other, early).then().statusCode(201);

        for (AuditTeam.WithAudit each : new AuditTeam.WithAudit[] {audit, other}) {
            assertThat(each.findings("").jsonPath().getList("presence")).containsExactly("PRESENT", "PRESENT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "host, www.example, host must be an IP address",
        "port, 70000, port must be a whole number from 0 to 65535",
        "transport, icmp, 'transport must be one of [tcp, udp, sctp, dccp]'",
        "service, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, service must be the short name of a service",
        "saw, '', 'saw must have 1 to 1000 characters, has 0'",
        "seenAt, 2099-01-01T00:00:00Z, seenAt must not lie in the future",
        "seenAt, yesterday, seenAt must be a time with its offset from UTC"
    })
    void whatCannotBeSoIsRefusedByItsName(String field, String value, String sentence) {
        Response refused = log(Map.of(field, field.equals("port") ? (Object) Integer.valueOf(value) : value));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("detail")).startsWith(sentence);
        assertThat(audit.team()
                        .auditor()
                        .get("audits/{id}/imports", audit.id())
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
    }

    @Test
    void whoOnlyReadsMayNotAndStrangersFindNoAudit() {
        assertThat(post(audit.team().viewer(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(audit.team().stranger(), Map.of()).statusCode()).isEqualTo(404);
        assertThat(post(PortledgerClient.at(base), Map.of()).statusCode()).isEqualTo(401);
    }

    private Response log(Map<String, ?> other) {
        return log(audit, other);
    }

    private static Response log(AuditTeam.WithAudit audit, Map<String, ?> other) {
        return audit.team().auditor().post("audits/{id}/findings?wait=60", entry(other), audit.id());
    }

    private Response post(PortledgerClient client, Map<String, ?> other) {
        return client.post("audits/{id}/findings", entry(other), audit.id());
    }

    private static Map<String, Object> entry(Map<String, ?> other) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "host", "192.0.2.7",
                "port", 2693,
                "transport", "tcp",
                "saw", "It asks for a serial number.",
                "why", "The firewall's log had it.",
                "seenAt", AFTER_FIRST));
        entry.putAll(other);
        return entry;
    }
}

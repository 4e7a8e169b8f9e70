package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.it.PortledgerClient.unique;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.portledger.it.PortledgerClient;

/**
 * A team with somebody in each role.
 *
 * @param id          of the team
 * @param auditorName as the trail shows it
 * @param stranger    a lead of another team
 */
record AuditTeam(
        long id,
        PortledgerClient administrator,
        PortledgerClient auditor,
        String auditorName,
        PortledgerClient lead,
        PortledgerClient viewer,
        PortledgerClient stranger) {

    static AuditTeam at(URL base) {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        long team = administrator.newTeam();
        PortledgerClient auditor = administrator.newMember(team, "AUDITOR");
        return new AuditTeam(
                team,
                administrator.withNewToken(),
                auditor,
                "User " + auditor.login(),
                administrator.newMember(team, "LEAD"),
                administrator.newMember(team, "VIEWER"),
                administrator.newMember(administrator.newTeam(), "LEAD"));
    }

    /** The same people, in the same roles, in a new team: accounts take their time to make. */
    AuditTeam inNewTeam() {
        long another = administrator.newTeam();
        Map.of("AUDITOR", auditor, "LEAD", lead, "VIEWER", viewer)
                .forEach((role, member) -> administrator
                        .put("teams/{id}/members/{login}", Map.of("role", role), another, member.login())
                        .then()
                        .statusCode(200));
        return new AuditTeam(another, administrator, auditor, auditorName, lead, viewer, stranger);
    }

    /** A new and empty audit. */
    WithAudit newAudit() {
        Response made = auditor.post("audits", Map.of("teamId", id, "name", unique("Audit")));
        made.then().statusCode(201);
        return new WithAudit(this, made.jsonPath().getLong("id"));
    }

    static byte[] sample(String name) {
        try (InputStream in = AuditTeam.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("No sample " + name, e);
        }
    }

    /** The team at work on one of its audits. */
    record WithAudit(AuditTeam team, long id) {

        Response importScan(String sample) {
            return importScan(team.auditor, sample, sample(sample));
        }

        Response importScan(PortledgerClient client, String name, byte[] content) {
            return importScan(client, name, content, "");
        }

        /** @param stated further query parameters, such as {@code &time=2026-11-22T23:36:30Z} */
        Response importScan(PortledgerClient client, String name, byte[] content, String stated) {
            return client.request()
                    .contentType("application/octet-stream")
                    .body(content)
                    .post("api/v1/audits/{id}/scans?wait=60&name={name}" + stated, id, name);
        }

        /** The findings that a query such as {@code port=2693} asks for. */
        Response findings(String query) {
            return team.auditor
                    .request()
                    .urlEncodingEnabled(false)
                    .get("api/v1/audits/" + id + "/findings" + (query.isEmpty() ? "" : "?" + query));
        }

        List<Long> findingIds(String query) {
            return findings(query).jsonPath().getList("id", Long.class);
        }

        long finding(String host, int port) {
            List<Long> found = findingIds("host=" + host + "&port=" + port);
            assertThat(found).hasSize(1);
            return found.get(0);
        }

        /** Verdict and its brief reason. */
        String verdict(String host, int port) {
            var found = findings("host=" + host + "&port=" + port).jsonPath();
            return found.getString("[0].verdict") + ": " + found.getString("[0].brief");
        }

        Response decide(long finding, int version, String disposition, String reason) {
            return AuditTeam.decide(
                    team.auditor, finding, "\"" + version + "\"", Map.of("disposition", disposition, "reason", reason));
        }
    }

    /** @param ifMatch null for none */
    static Response decide(PortledgerClient client, long finding, String ifMatch, Map<String, ?> body) {
        var request = client.request().contentType(ContentType.JSON).body(JsonOutput.toJson(body));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("api/v1/findings/{id}/disposition", finding);
    }
}

package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Remarks and their history, driven as with {@code curl}; {@link AttachmentsIT} has their files. */
@SharedDeployment
class AnnotationsIT {

    private static AuditTeam team;

    @ArquillianResource
    private URL base;

    private AuditTeam.WithAudit audit;

    @BeforeEach
    void anAuditWithAScan() {
        if (team == null) {
            team = AuditTeam.at(base);
        }
        audit = team.newAudit();
        audit.importScan("nmap-first.xml");
    }

    @Test
    void aRemarkIsAboutWhateverTheAuditHas() {
        var seen = audit.findings("port=2693").jsonPath();
        long scan =
                team.auditor().get("audits/{id}/scans", audit.id()).jsonPath().getLong("[0].id");
        for (String thing : new String[] {
            "findings/" + seen.getLong("[0].id"), "hosts/" + seen.getLong("[0].hostId"), "scans/" + scan
        }) {
            team.auditor()
                    .post(thing + "/annotations", Map.of("text", "About " + thing))
                    .then()
                    .statusCode(201)
                    .header("Location", containsString("/api/v1/annotations/"));

            team.viewer()
                    .get(thing + "/annotations")
                    .then()
                    .body("text", contains("About " + thing))
                    .body("by", contains(team.auditorName()));
            team.viewer()
                    .post(thing + "/annotations", Map.of("text", "x"))
                    .then()
                    .statusCode(403);
            team.stranger().get(thing + "/annotations").then().statusCode(404);
        }
    }

    @Test
    void aPortIsRemarkedUponForOneTeam() {
        var wanted = Map.of("teamId", team.id(), "transport", "udp", "text", "Our old agents ask here");
        team.auditor()
                .post("ports/2693/annotations", wanted)
                .then()
                .statusCode(201)
                .body("about.kind", equalTo("PORT"))
                .body("about.port", equalTo(2693))
                .body("about.transport", equalTo("udp"));

        team.viewer().get("ports/2693/annotations").then().body("text", contains("Our old agents ask here"));
        team.stranger().get("ports/2693/annotations").then().body("", empty());
        team.stranger().post("ports/2693/annotations", wanted).then().statusCode(404);
        team.viewer().post("ports/2693/annotations", wanted).then().statusCode(403);
        team.auditor().get("ports/70000/annotations").then().statusCode(400);
        team.auditor()
                .post("ports/2693/annotations", Map.of("teamId", team.id(), "transport", "ipx", "text", "x"))
                .then()
                .statusCode(400)
                .body("detail", containsString("transport"));
    }

    /** What everybody gets of a port is kept for the next; what a team says of it must never be. */
    @Test
    void nobodyGetsATeamsRemarksFromWhatIsKeptForAll() {
        team.auditor()
                .get("ports/2693/annotations")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(containsString("public")));
        PortledgerClient.at(base).get("ports/2693/annotations").then().statusCode(401);
        PortledgerClient.at(base).get("ports/2693").then().statusCode(200);
    }

    @Test
    void anEditKeepsWhatWasSaidBefore() {
        long id = remark("It is Belarc's.");
        edit(team.auditor(), id, "\"0\"", "It was Belarc's.")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("text", equalTo("It was Belarc's."))
                .body("editedAt", notNullValue());
        edit(team.auditor(), id, "\"1\"", "Nobody knows whose it is.").then().header("ETag", "\"2\"");

        team.viewer()
                .get("annotations/{id}/history", id)
                .then()
                .body("text", contains("It is Belarc's.", "It was Belarc's.", "Nobody knows whose it is."))
                .body("by", contains(team.auditorName(), team.auditorName(), team.auditorName()));
        team.stranger().get("annotations/{id}/history", id).then().statusCode(404);
    }

    @Test
    void theSameTextAgainIsNoEdit() {
        long id = remark("As it is.");
        edit(team.auditor(), id, "\"0\"", "As it is. ")
                .then()
                .header("ETag", "\"0\"")
                .body("editedAt", nullValue());
        team.viewer().get("annotations/{id}/history", id).then().body("", hasSize(1));
    }

    @Test
    void aStaleEditIsRefusedAndChangesNothing() {
        long id = remark("First.");
        edit(team.auditor(), id, null, "Second.").then().statusCode(428);
        edit(team.auditor(), id, "\"0\"", "Second.").then().statusCode(200);
        edit(team.auditor(), id, "\"0\"", "Third.")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-annotation"))
                .body("detail", containsString("has changed since you read it"));
        edit(team.auditor(), id, "*", " ").then().statusCode(400);

        team.viewer().get("annotations/{id}", id).then().body("text", equalTo("Second."));
    }

    @Test
    void nobodyEditsWhatSomebodyElseWrote() {
        long id = remark("Mine.");
        for (PortledgerClient other : new PortledgerClient[] {team.lead(), team.viewer()}) {
            edit(other, id, "*", "Yours.")
                    .then()
                    .statusCode(403)
                    .body("detail", equalTo("Only who wrote a remark may change it"));
            withdraw(other, id).then().statusCode(403);
        }
        edit(team.stranger(), id, "*", "Theirs.").then().statusCode(404);
        edit(team.administrator(), id, "*", "Everybody's.").then().statusCode(404);

        team.viewer().get("annotations/{id}", id).then().body("text", equalTo("Mine."));
    }

    @Test
    void whatIsWithdrawnIsNotDeleted() {
        long id = remark("I was wrong.");
        withdraw(team.auditor(), id)
                .then()
                .statusCode(200)
                .body("text", nullValue())
                .body("withdrawnAt", notNullValue());

        team.viewer().get("annotations/{id}/history", id).then().body("text", contains("I was wrong."));
        edit(team.auditor(), id, "*", "I was right.").then().statusCode(409);
        withdraw(team.auditor(), id).then().statusCode(409).body("detail", containsString("was withdrawn at"));
        team.auditor().delete("annotations/{id}", id).then().statusCode(405);
    }

    @Test
    void whoIsMentionedIsToldUntilItIsSeen() {
        PortledgerClient member = newMember();
        member.get("me/mentions").then().body("", empty());
        remark("Nobody but a@" + member.login() + " and @nobody-has-it");
        long first = remark("Ask @" + member.login().toUpperCase() + ", @" + member.login() + ".");
        edit(team.auditor(), first, "*", "Ask @" + member.login() + " again")
                .then()
                .body("mentions", hasSize(1));
        long second = remark("Nothing yet.");
        edit(team.auditor(), second, "*", "cc @" + member.login()).then().statusCode(200);

        var mentions = member.get("me/mentions").then().body("unseen", contains(true, true));
        mentions.body("annotation.id", contains((int) second, (int) first));
        long older = mentions.extract().jsonPath().getLong("[1].id");
        member.put("me/mentions/seen", Map.of("newest", older)).then().statusCode(204);

        member.get("me/mentions").then().body("unseen", contains(true, false));
        member.get("me/mentions?unseen=true").then().body("annotation.id", contains((int) second));
        Response part = member.get("me/mentions?limit=1");
        part.then().body("annotation.id", contains((int) second)).header("Link", containsString("cursor="));
        team.auditor().get("me/mentions").then().body("", empty());
    }

    @Test
    void whoIsNoMemberIsNotMentionedAndWhoLeavesSeesNoMore() {
        PortledgerClient member = newMember();
        PortledgerClient outsider = PortledgerClient.at(base).asAdministrator().newAccount();
        team.auditor()
                .post(
                        "findings/{id}/annotations",
                        Map.of("text", "@" + outsider.login() + " @" + member.login()),
                        finding())
                .then()
                .body("mentions", contains(member.login()));

        team.lead()
                .delete("teams/{id}/members/{login}", team.id(), member.login())
                .then()
                .statusCode(204);
        member.get("me/mentions").then().body("", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from annotation where id = 0",
                "delete from earlier_text where version = -1",
                "update earlier_text set text = 'x' where version = -1",
                "update attached_file set file_name = 'x' where id = 0",
                "delete from attached_file where id = 0",
                "update annotation set written_at = written_at - interval '1 day' where id = (select max(id) from annotation)",
                "update annotation set written_by = written_by + 1 where id = (select max(id) from annotation)",
                "update annotation set host_id = host_id + 1, finding_id = finding_id + 1"
                        + " where id = (select max(id) from annotation)"
            })
    void theDatabaseItselfLetsNothingGo(String sql) {
        remark("It stays.");
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining("append-only");
    }

    @Test
    void whoChangesATextInTheDatabaseLeavesTheOlderOne() throws SQLException {
        long id = remark("As I said it.");
        run("update annotation set text = 'Never said' where id = " + id);

        team.viewer().get("annotations/{id}/history", id).then().body("text", contains("As I said it.", "Never said"));
    }

    @Test
    void twoEditsAtOnceAreOneEdit() {
        long id = remark("First.");
        long done = Stream.of("Second.", "Third.", "Fourth.")
                .parallel()
                .map(text -> edit(team.auditor(), id, "\"0\"", text).statusCode())
                .filter(status -> status == 200)
                .count();

        assertThat(done).isEqualTo(1);
        team.viewer().get("annotations/{id}/history", id).then().body("", hasSize(2));
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        String hostile = "<script>alert(1)</script> [x](javascript:alert(1)) #{visitor.name} \u202Etxt \uD83D\uDE00";
        long id = remark(hostile);
        team.viewer().get("annotations/{id}", id).then().body("text", equalTo(hostile));
        team.auditor()
                .request()
                .contentType(ContentType.JSON)
                .body("{\"text\": \"a\\u0000b\"}".getBytes(UTF_8))
                .post("api/v1/findings/{id}/annotations", finding())
                .then()
                .statusCode(400);
    }

    private PortledgerClient newMember() {
        return PortledgerClient.at(base).asAdministrator().newMember(team.id(), "VIEWER");
    }

    private long finding() {
        return audit.finding("127.0.1.1", 2693);
    }

    private long remark(String text) {
        Response made = team.auditor().post("findings/{id}/annotations", Map.of("text", text), finding());
        made.then().statusCode(201).header("ETag", "\"0\"");
        return made.jsonPath().getLong("id");
    }

    /** @param ifMatch null for none */
    private static Response edit(PortledgerClient client, long id, String ifMatch, String text) {
        var request = client.request().contentType(ContentType.JSON).body(JsonOutput.toJson(Map.of("text", text)));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("api/v1/annotations/{id}", id);
    }

    private static Response withdraw(PortledgerClient client, long id) {
        return client.request().header("If-Match", "*").put("api/v1/annotations/{id}/withdrawn", id);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

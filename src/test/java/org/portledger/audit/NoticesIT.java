package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Who is told what, in the pages and by a webhook. */
@SharedDeployment
class NoticesIT {

    @ArquillianResource
    private URL base;

    private AuditTeam team;
    private AuditTeam.WithAudit audit;

    @BeforeEach
    void aTeamHasAnAudit() {
        team = AuditTeam.at(base);
        audit = team.newAudit();
    }

    @Test
    void whoAskedForAnImportIsToldOfItsEndAndNobodyElse() {
        audit.importScan("nmap-first.xml").then().statusCode(201);

        JsonPath told = told(team.auditor());
        assertThat(told.getString("notices[0].subject")).startsWith("nmap-first.xml was imported into Audit-");
        assertThat(told.getString("notices[0].link")).isEqualTo("/work/audit/" + audit.id());
        assertThat(told.getBoolean("notices[0].personal")).isTrue();
        assertThat(told.getInt("unseen")).isEqualTo(1);
        assertThat(told(team.lead()).getList("notices")).isEmpty();
        assertThat(told(team.stranger()).getList("notices")).isEmpty();
    }

    @Test
    void whoIsToCareForFindingsIsToldOnceForAllOfThem() {
        audit.importScan("nmap-first.xml").then().statusCode(201);
        String auditor = team.auditor().get("me").jsonPath().getString("login");
        bulk(team.lead(), "host:127.0.1.1 port:2693", auditor);
        bulk(team.lead(), "verdict:registered", auditor);
        bulk(team.auditor(), "port:22", auditor);

        JsonPath told = told(team.auditor());
        assertThat(told.getList("notices.kind")).containsExactly("ASSIGNED", "ASSIGNED", "IMPORT_ENDED");
        assertThat(told.getString("notices[0].subject")).contains(" findings to you in Audit-");
        assertThat(told.getString("notices[0].link"))
                .isEqualTo("/work/findings/%d?q=assignee:me".formatted(audit.id()));
        assertThat(told.getString("notices[1].subject")).contains("assigned a finding to you");
        assertThat(told.getString("notices[1].link")).startsWith("/work/finding/");
    }

    @Test
    void whatWasLookedAtIsNotNewAnyMore() {
        audit.importScan("nmap-first.xml").then().statusCode(201);
        long first = told(team.auditor()).getLong("notices[0].id");
        see(team.auditor(), first, 204);
        assertThat(told(team.auditor()).getInt("unseen")).isZero();

        audit.importScan("nmap-second.xml").then().statusCode(201);
        assertThat(told(team.auditor()).getInt("unseen")).isEqualTo(1);
        assertThat(told(team.auditor()).getLong("seenUntil")).isEqualTo(first);
        see(team.lead(), first, 404);
    }

    @Test
    void aWebhookGetsEachNoticeSigned() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer other = serverThatTakes(received);
        try {
            String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/hook";
            JsonPath set = team.lead()
                    .put("teams/{id}/webhook", Map.of("address", address), team.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            audit.importScan("nmap-first.xml").then().statusCode(201);

            String came = received.poll(20, TimeUnit.SECONDS);
            assertThat(came).isNotNull();
            String body = came.substring(came.indexOf(' ') + 1);
            assertThat(came).startsWith("sha256=" + signature(body, set.getString("secret")) + " ");
            assertThat(JsonPath.from(body).getString("kind")).isEqualTo("IMPORT_ENDED");
            assertThat(JsonPath.from(body).getLong("teamId")).isEqualTo(team.id());
            assertThat(JsonPath.from(body).getString("for"))
                    .isEqualTo(team.auditor().get("me").jsonPath().getString("login"));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void noticesAreMailedToWhoSaysWhere() throws Exception {
        String ann = PortledgerClient.unique("ann") + "@example.org";
        try (MailBox box = MailBox.open()) {
            team.auditor().put("me/mail", Map.of("mailAddress", ann)).then().statusCode(204);
            audit.importScan("nmap-first.xml").then().statusCode(201);

            assertThat(box.next(ann))
                    .contains(
                            "Subject: nmap-first.xml was imported into Audit-",
                            "/work/audit/" + audit.id(),
                            "To: " + ann);
        }
        team.auditor().put("me/mail", Map.of()).then().statusCode(204);
        assertThat(team.auditor().get("me").jsonPath().getMap("$")).doesNotContainKey("mailAddress");
        for (String wrong :
                new String[] {"ann", "ann@example.org\r\nBcc: bob@example.org", "<ann@example.org>", "a b@example.org"
                }) {
            team.auditor().put("me/mail", Map.of("mailAddress", wrong)).then().statusCode(400);
        }
    }

    @Test
    void aWebhookIsForLeadsToSetAndItsSecretIsToldOnce() {
        var address = Map.of("address", "https://chat.example.org/hooks/5");
        team.auditor().put("teams/{id}/webhook", address, team.id()).then().statusCode(403);
        team.lead().put("teams/{id}/webhook", address, team.id()).then().statusCode(200);
        JsonPath shown = team.lead().get("teams/{id}/webhook", team.id()).jsonPath();
        assertThat(shown.getString("address")).isEqualTo("https://chat.example.org/hooks/5");
        assertThat(shown.getMap("$")).doesNotContainKey("secret");
        for (String wrong :
                new String[] {"ftp://example.org/", "https://ann@example.org/", "javascript:alert(1)", "https:///x"}) {
            team.lead()
                    .put("teams/{id}/webhook", Map.of("address", wrong), team.id())
                    .then()
                    .statusCode(400);
        }
        team.lead().delete("teams/{id}/webhook", team.id()).then().statusCode(204);
        team.lead().get("teams/{id}/webhook", team.id()).then().statusCode(404);
    }

    private static JsonPath told(PortledgerClient who) {
        return who.get("notices").then().statusCode(200).extract().jsonPath();
    }

    private static void see(PortledgerClient who, long id, int status) {
        who.put("notices/seen", Map.of("id", id)).then().statusCode(status);
    }

    private void bulk(PortledgerClient who, String query, String assignee) {
        who.post(
                        "audits/{id}/findings/bulk?q={query}",
                        Map.of("assignee", assignee, "reason", "Yours."),
                        audit.id(),
                        query)
                .then()
                .statusCode(200);
    }

    private static HttpServer serverThatTakes(BlockingQueue<String> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Portledger-Signature") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String signature(String body, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }
}

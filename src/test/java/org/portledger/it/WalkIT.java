package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Walks every address of {@code walk.psv} as every visitor: what is not your team's does not exist. */
@SharedDeployment
class WalkIT {

    private static final String ONE_HOST = """
            <nmaprun scanner="nmap" start="1795390503"><host><address addr="192.0.2.7" addrtype="ipv4"/><ports>
            <port protocol="tcp" portid="2693"><state state="open"/></port></ports></host></nmaprun>
            """;

    private static final String PROBLEM = "application/problem+json";

    @ArquillianResource
    private URL base;

    /** The things in braces, by name. */
    private final Map<String, Object> things = new HashMap<>();

    private final Map<String, PortledgerClient> atBrowser = new HashMap<>();
    private final Map<String, PortledgerClient> programs = new HashMap<>();

    @Test
    void everyVisitorGetsWhatTheTableSays() {
        makeVisitorsAndThings();
        var soft = new SoftAssertions();
        for (WalkRow row : WalkRow.all()) {
            row.expected().forEach((visitor, status) -> {
                Response answer = ask(row, visitor);
                soft.assertThat(answer.statusCode())
                        .as("%s as %s", row, visitor)
                        .isEqualTo(status);
                check(row, answer, soft);
            });
        }
        soft.assertAll();
    }

    /** Whoever adds an address that stands for something adds the thing here. */
    private void makeVisitorsAndThings() {
        PortledgerClient nobody = PortledgerClient.at(base);
        PortledgerClient admin = nobody.asAdministrator();
        long team = admin.newTeam();
        PortledgerClient lead = admin.newMember(team, "LEAD");
        things.put("team", team);
        things.put("member", admin.newMember(team, "VIEWER").login());
        things.put("token", token(admin, "READ").jsonPath().getLong("token.id"));

        makeAudit(lead, team);
        things.put("rule", makeRule(lead, team));
        things.put("export", makeExport(lead));

        atBrowser.put("nobody", nobody);
        programs.put("nobody", nobody);
        programs.put("reader", nobody.withToken(secret(lead, "READ")));
        welcome("viewer", admin.newMember(team, "VIEWER"));
        welcome("auditor", admin.newMember(team, "AUDITOR"));
        welcome("lead", lead);
        welcome("other", admin.newMember(admin.newTeam(), "LEAD"));
        welcome("admin", newAdministrator(admin));
    }

    private void makeAudit(PortledgerClient lead, long team) {
        long audit = lead.newAudit(team);
        things.put("audit", audit);
        var imported = lead.importScan(audit, ONE_HOST).jsonPath();
        things.put("import", imported.getLong("id"));
        things.put("scan", imported.getLong("scans[0].scan.id"));
        var found = lead.get("audits/{id}/findings", audit).jsonPath();
        things.put("finding", found.getLong("[0].id"));
        things.put("host", found.getLong("[0].hostId"));
        things.put("annotation", makeAnnotation(lead, found.getLong("[0].hostId")));
    }

    /** With a file. */
    private static long makeAnnotation(PortledgerClient lead, long host) {
        Response made = lead.post("hosts/{id}/annotations", Map.of("text", "A walk"), host);
        made.then().statusCode(201);
        long id = made.jsonPath().getLong("id");
        lead.request()
                .body("A walk")
                .post("api/v1/annotations/{id}/attachments", id)
                .then()
                .statusCode(201);
        return id;
    }

    private static long makeRule(PortledgerClient lead, long team) {
        Response made = lead.post(
                "rules",
                Map.of("teamId", team, "scope", Map.of("ports", "65000"), "decision", "EXPECTED", "reason", "A walk"));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    private long makeExport(PortledgerClient lead) {
        Response asked = lead.post("audits/{id}/exports", Map.of("format", "csv"), things.get("audit"));
        asked.then().statusCode(202);
        long id = asked.jsonPath().getLong("id");
        lead.get("exports/{id}?wait=60", id).then().body("state", equalTo("DONE"));
        return id;
    }

    private static PortledgerClient newAdministrator(PortledgerClient admin) {
        PortledgerClient another = admin.newAccount();
        admin.put("accounts/{login}/administrator", Map.of(), another.login())
                .then()
                .statusCode(204);
        return another;
    }

    private void welcome(String visitor, PortledgerClient account) {
        atBrowser.put(visitor, account.signedInToPages());
        programs.put(visitor, PortledgerClient.at(base).withToken(secret(account, "WRITE")));
    }

    private static String secret(PortledgerClient account, String scope) {
        return token(account, scope).jsonPath().getString("secret");
    }

    private static Response token(PortledgerClient account, String scope) {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        Response made =
                account.withPassword().post("tokens", Map.of("label", "walk", "scope", scope, "expiresOn", tomorrow));
        made.then().statusCode(201);
        return made;
    }

    private Response ask(WalkRow row, String visitor) {
        RequestSpecification request =
                (row.isApi() ? programs : atBrowser).get(visitor).request();
        if (!row.body().isEmpty()) {
            request.contentType(ContentType.JSON).body(row.body());
        }
        return request.request(row.method(), address(row));
    }

    private String address(WalkRow row) {
        String address = row.address();
        for (Map.Entry<String, Object> thing : things.entrySet()) {
            address =
                    address.replace("{" + thing.getKey() + "}", thing.getValue().toString());
        }
        assertThat(address).as("a thing that WalkIT does not make").doesNotContain("{");
        return "/" + address;
    }

    private static void check(WalkRow row, Response answer, SoftAssertions soft) {
        if (row.isApi() && answer.statusCode() >= 400) {
            soft.assertThat(answer.contentType()).as("%s", row).startsWith(PROBLEM);
        }
        if (answer.statusCode() == 401) {
            soft.assertThat(answer.header("WWW-Authenticate")).as("%s", row).contains("Basic realm=\"Portledger\"");
        }
        if (!row.isApi() && answer.statusCode() == 302) {
            soft.assertThat(answer.header("Location")).as("%s", row).contains("/login?to=");
        }
    }

    @Test
    void anAddressWrittenOtherwiseIsNoWayAround() {
        PortledgerClient user = PortledgerClient.at(base).asAdministrator().newAccount();
        PortledgerClient signedIn = user.signedInToPages();
        List<String> open = new ArrayList<>();
        for (String address : List.of(
                "/work/./administration",
                "/work//administration",
                "//work/administration",
                "/work/account/../administration",
                "/work/%61dministration",
                "/work%2Fadministration",
                "/work/administration;a=b",
                "/work;a=b/administration",
                "/work/administration%2e",
                "/work/administration.xhtml/x",
                "/work/administration.jsf",
                "/faces/work/administration.xhtml")) {
            Response answer = signedIn.request().urlEncodingEnabled(false).get(address);
            if (answer.statusCode() == 200 || answer.asString().contains("New account")) {
                open.add(address);
            }
        }
        assertThat(open).isEmpty();
    }
}

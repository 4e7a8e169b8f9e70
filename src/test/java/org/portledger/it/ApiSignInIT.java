package org.portledger.it;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.portledger.it.PortledgerClient.PASSWORD;

import io.restassured.response.Response;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the API, with a password or with a token. */
@SharedDeployment
class ApiSignInIT {

    @ArquillianResource
    private URL base;

    private PortledgerClient nobody;
    private PortledgerClient admin;

    @BeforeEach
    void knock() {
        nobody = PortledgerClient.at(base);
        admin = nobody.asAdministrator();
    }

    @Test
    void aTokenThatMayOnlyReadChangesNothing() {
        PortledgerClient reader = nobody.withToken(newToken(admin, "READ"));

        reader.get("accounts").then().statusCode(200);
        reader.post("teams", Map.of("name", PortledgerClient.unique("never")))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("may only read"));
    }

    @Test
    void aTokenCannotMakeItselfOutliveItsEndDay() {
        PortledgerClient program = nobody.withToken(newToken(admin, "WRITE"));

        program.post("tokens", Map.of("label", "more", "scope", "WRITE", "expiresOn", inDays(1)))
                .then()
                .statusCode(403);
        program.put("me/password", Map.of("current", Portledger.ADMIN_PASSWORD, "password", "another password"))
                .then()
                .statusCode(403);
        program.post("accounts", Map.of("login", PortledgerClient.unique("no"), "displayName", "No"))
                .then()
                .statusCode(403);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        PortledgerClient user = admin.newAccount();
        PortledgerClient program = nobody.withToken(newToken(user, "WRITE"));
        int id = user.get("tokens").jsonPath().getInt("[0].id");

        user.delete("tokens/{id}", id).then().statusCode(204);

        program.get("me").then().statusCode(401);
        user.get("tokens").then().body("size()", equalTo(0));
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        PortledgerClient user = admin.newAccount();
        newToken(user, "READ");
        int id = user.get("tokens").jsonPath().getInt("[0].id");

        admin.delete("tokens/{id}", id).then().statusCode(404).body("detail", equalTo("No token " + id));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void aTokenEndsAfterTodayAndWithinAYear(int days) {
        admin.post("tokens", Map.of("label", "x", "scope", "READ", "expiresOn", inDays(days)))
                .then()
                .statusCode(400)
                .body("detail", startsWith("expiresOn must be from " + inDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic %%%",
                "Basic YWRtaW4=",
                "Basic YWRtaW46", // admin, with an empty password
                "Bearer",
                "Bearer plk_",
                "Bearer plk_0000000000000000000000000000000000000000000",
                "Bearer null",
                "Digest username=\"admin\"",
                "admin",
                ""
            })
    void aDamagedHeaderOpensNothing(String authorization) {
        nobody.withHeader("Authorization", authorization)
                .get("me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", allOf(startsWith("Basic realm=\"Portledger\""), endsWith("Bearer")))
                .contentType("application/problem+json");
    }

    @Test
    void anAbsurdHeaderOpensNothing() {
        for (String credentials : new String[] {"a\u0000b:c", ":", "x:" + "y".repeat(3_000), "é\uFFFF:z"}) {
            String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            nobody.withHeader("Authorization", "Basic " + encoded)
                    .get("me")
                    .then()
                    .statusCode(401);
        }
        nobody.withHeader("Authorization", "Bearer " + "a".repeat(20_000))
                .get("me")
                .then()
                .statusCode(401);
    }

    @Test
    void theApiTakesNoSessionOfThePages() {
        PortledgerClient atBrowser = admin.signedInToPages();

        atBrowser.get("me").then().statusCode(401);
        atBrowser
                .post("teams", Map.of("name", PortledgerClient.unique("never")))
                .then()
                .statusCode(401);
    }

    @Test
    void theLoginIsReadInWhateverCase() {
        PortledgerClient ann = admin.newAccount();

        nobody.as(ann.login().toUpperCase(Locale.ROOT), PASSWORD)
                .get("me")
                .then()
                .statusCode(200)
                .body("login", equalTo(ann.login()));
    }

    private String newToken(PortledgerClient user, String scope) {
        Response made = user.post("tokens", Map.of("label", "test", "scope", scope, "expiresOn", inDays(2)));
        made.then().statusCode(201);
        return made.jsonPath().getString("secret");
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }
}

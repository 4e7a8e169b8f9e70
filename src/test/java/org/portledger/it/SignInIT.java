package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.portledger.it.PortledgerClient.PASSWORD;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, by the pages and by the API, and how they get out again. */
@SharedDeployment
class SignInIT {

    private static final String SESSION = "JSESSIONID";

    @ArquillianResource
    private URL base;

    /** For the tests that leave the account as it is: each new one costs hashes of passwords, which are slow on purpose. */
    private static PortledgerClient ann;

    private PortledgerClient nobody;
    private PortledgerClient admin;

    @BeforeEach
    void knock() {
        nobody = PortledgerClient.at(base);
        admin = nobody.asAdministrator();
        if (ann == null) {
            ann = admin.newAccount();
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToAndLosesNoWish() {
        Response answer = nobody.page("work/account?a=b&c=d");

        answer.then().statusCode(302).header("Location", endsWith("/login?to=%2Fwork%2Faccount%3Fa%3Db%26c%3Dd"));
        assertThat(answer.cookies()).as("no session without an account").isEmpty();
    }

    @Test
    void aScriptWhosePageHasNoSessionIsToldInItsOwnLanguage() {
        nobody.withHeader("Faces-Request", "partial/ajax")
                .page("work/account")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body(containsString("<redirect url=\"/login?to=%2Fwork%2Faccount\"/>"));
    }

    @Test
    void theSignInPageMakesNoSession() {
        Response page = nobody.page("login");

        page.then().statusCode(200);
        assertThat(page.cookies()).isEmpty();
    }

    @Test
    void whoSignsInGoesOnToWhereTheyWanted() {
        Response answer = nobody.signInOnPage(ann.login(), PASSWORD, "/work/account?a=b");

        answer.then().statusCode(302).header("Location", endsWith("/work/account?a=b"));
        nobody.withCookies(answer.detailedCookies())
                .page("work/account")
                .then()
                .statusCode(200)
                .body(containsString(ann.login()))
                .header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
    void neverGoesOnToAnotherServer(String to) {
        nobody.signInOnPage(ann.login(), PASSWORD, to)
                .then()
                .statusCode(302)
                .header("Location", allOf(startsWith(base.toString()), endsWith("/work/audits")));
    }

    @Test
    void theSessionCookieIsForOurOwnPagesOnly() {
        Cookie cookie = nobody.signInOnPage(ann.login(), PASSWORD, "/").detailedCookie(SESSION);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
    }

    @Test
    void eachSignInGetsASessionOfItsOwn() {
        Response first = nobody.signInOnPage(ann.login(), PASSWORD, "/work/account");
        PortledgerClient atBrowser = nobody.withCookies(first.detailedCookies());

        Response second = atBrowser.signInOnPage(ann.login(), PASSWORD, "/work/account");

        assertThat(second.cookie(SESSION)).isNotEqualTo(first.cookie(SESSION));
        atBrowser.page("work/account").then().statusCode(302);
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotTaken() {
        Response answer = nobody.withHeader("Cookie", SESSION + "=chosen-by-another")
                .signInOnPage(ann.login(), PASSWORD, "/work/account");

        assertThat(answer.cookie(SESSION)).isNotNull().isNotEqualTo("chosen-by-another");
    }

    @Test
    void aFailureDoesNotTellWhetherTheLoginExists() {
        String wrongPassword = failure(ann.login());
        String noSuchLogin = failure("nobody-has-this-login");

        assertThat(wrongPassword).contains("Login and password do not open an account");
        assertThat(noSuchLogin).isEqualTo(wrongPassword.replace(ann.login(), "nobody-has-this-login"));
    }

    private String failure(String login) {
        Response shown = nobody.signInOnPage(login, "not the password", "/work/account?a=b");
        shown.then().statusCode(200).body(containsString("value=\"/work/account?a=b\""));
        assertThat(shown.cookies()).isEmpty();
        return shown.asString();
    }

    @Test
    void anEmptyFieldIsNamed() {
        nobody.press(nobody.page("login"), "signIn:go", Map.of("login", "", "password", ""))
                .then()
                .statusCode(200)
                .body(allOf(containsString("Login is needed."), containsString("Password is needed.")));
    }

    @Test
    void anotherSiteCannotSignItsVisitorsIn() {
        nobody.withHeader("Sec-Fetch-Site", "cross-site")
                .signInOnPage(ann.login(), PASSWORD, "/work/account")
                .then()
                .statusCode(200)
                .body(containsString("do not open an account"));
    }

    @Test
    void fiveWrongPasswordsLockPagesAndApiAlike() {
        PortledgerClient user = admin.newAccount();
        for (int i = 0; i < 4; i++) {
            nobody.as(user.login(), "not the password").get("me").then().statusCode(401);
        }
        nobody.signInOnPage(user.login(), "not the password", "/work/account")
                .then()
                .statusCode(200);

        user.get("me").then().statusCode(401);
        nobody.signInOnPage(user.login(), PASSWORD, "/work/account").then().statusCode(200);

        admin.delete("accounts/{login}/lock", user.login()).then().statusCode(204);
        user.get("me").then().statusCode(200);
    }

    @Test
    void whoSignsOutIsOut() {
        PortledgerClient atBrowser = ann.signedInToPages();

        atBrowser
                .press(atBrowser.page("work/account"), "leave:signOut", Map.of())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/"));

        atBrowser.page("work/account").then().statusCode(302).header("Location", containsString("/login"));
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        PortledgerClient user = admin.newAccount();
        PortledgerClient atBrowser = user.signedInToPages();
        PortledgerClient program = nobody.withToken(newToken(user, "WRITE"));

        admin.put("accounts/{login}/disabled", Map.of(), user.login()).then().statusCode(204);

        atBrowser.page("work/account").then().statusCode(302);
        user.get("me").then().statusCode(401);
        program.get("me").then().statusCode(401);

        admin.delete("accounts/{login}/disabled", user.login()).then().statusCode(204);
        program.get("me").then().statusCode(200);
    }

    @Test
    void aLostAdministratorIsNoneAtOnce() {
        PortledgerClient user = admin.newAccount();
        admin.put("accounts/{login}/administrator", Map.of(), user.login())
                .then()
                .statusCode(204);
        PortledgerClient atBrowser = user.signedInToPages();
        atBrowser.page("work/administration").then().statusCode(200);

        admin.delete("accounts/{login}/administrator", user.login()).then().statusCode(204);

        atBrowser.page("work/administration").then().statusCode(403);
    }

    @Test
    void aNewPasswordEndsAllSessionsOfTheOld() {
        PortledgerClient user = admin.newAccount();
        PortledgerClient atBrowser = user.signedInToPages();
        PortledgerClient elsewhere = user.signedInToPages();

        atBrowser
                .press(
                        atBrowser.page("work/account"),
                        "passwordForm:change",
                        Map.of("current", PASSWORD, "password", "another password", "repeated", "another password"))
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?changed=true"));

        elsewhere.page("work/account").then().statusCode(302);
        user.get("me").then().statusCode(401);
        nobody.as(user.login(), "another password").get("me").then().statusCode(200);
    }

    @Test
    void aPasswordThatCannotBeIsRefusedBesideItsField() {
        PortledgerClient atBrowser = ann.signedInToPages();

        atBrowser
                .press(
                        atBrowser.page("work/account"),
                        "passwordForm:change",
                        Map.of("current", PASSWORD, "password", "short", "repeated", "short"))
                .then()
                .statusCode(200)
                .body(containsString("New password must have 12 to 200 characters, has 5."));
    }

    @Test
    void aFormOfAnotherSessionDoesNothing() {
        PortledgerClient victim = admin.newAccount();
        PortledgerClient attacker = ann.signedInToPages();
        Response attackersPage = attacker.page("work/account");

        victim.signedInToPages()
                .press(attackersPage, "tokenForm:create", Map.of("label", "stolen", "scope", "WRITE"))
                .then()
                .statusCode(not(200));

        victim.get("tokens").then().statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApi() {
        PortledgerClient user = admin.newAccount();
        PortledgerClient atBrowser = user.signedInToPages();
        Response page = atBrowser.press(
                atBrowser.page("work/account"),
                "tokenForm:create",
                Map.of("label", "nightly scan", "scope", "READ", "expiresOn", inDays(30)));

        String secret = page.htmlPath().getString("**.find { it.@id == 'secret' }");

        assertThat(secret).matches("plk_[A-Za-z0-9_-]{43}");
        nobody.withToken(secret).get("me").then().statusCode(200).body("login", equalTo(user.login()));
        atBrowser.page("work/account").then().body(allOf(containsString("nightly scan"), not(containsString(secret))));
        user.get("tokens").then().body("[0].lastUsedAt", startsWith("20")).body(not(containsString(secret)));
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

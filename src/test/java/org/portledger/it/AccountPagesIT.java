package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.portledger.it.PortledgerClient.PASSWORD;

import java.io.IOException;
import java.net.URL;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Accounts and teams in a real browser. */
@SharedDeployment
class AccountPagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private PortledgerClient admin;

    @BeforeEach
    void beNobody() {
        admin = PortledgerClient.at(base).asAdministrator();
        browser.open(base + "login");
        browser.driver().manage().deleteAllCookies();
    }

    @Test
    void whoTypesAWrongPasswordIsToldAndTriesAgain() throws IOException {
        PortledgerClient user = admin.newAccount();
        browser.open(base + "work/account");
        browser.await(textToBe(By.tagName("h1"), "Sign in"));
        examine("login");

        type("signIn:login", user.login());
        type("signIn:password", "not the password");
        press("signIn:go");
        browser.await(visibilityOfElementLocated(By.cssSelector("[role=alert]")));
        examine("login-failed");

        type("signIn:password", PASSWORD);
        press("signIn:go");
        browser.await(textToBe(By.tagName("h1"), "User " + user.login()));
    }

    @Test
    void aTokenIsMadeShownAndRevoked() throws IOException {
        signIn(admin.newMember(admin.newTeam(), "AUDITOR"));
        type("tokenForm:label", "nightly scan");
        press("tokenForm:create");
        browser.await(visibilityOfElementLocated(By.id("secret")));
        examine("account");
        assertThat(browser.textOf("#secret")).startsWith("plk_");

        press("tokens:token:0:revoke");

        browser.await(textToBe(By.cssSelector("[role=status] p"), "The token \"nightly scan\" is revoked."));
    }

    @Test
    void aLeadTakesSomebodyInAndGivesARole() throws IOException {
        long team = admin.newTeam();
        String newcomer = admin.newAccount().login();
        signIn(admin.newMember(team, "LEAD"));
        browser.open(base + "work/team/" + team);

        type("memberForm:login", newcomer);
        press("memberForm:add");

        browser.await(textToBe(By.cssSelector("[role=status] p"), "User " + newcomer + " belongs to the team."));
        examine("team");
    }

    @Test
    void anAdministratorMakesAnAccount() throws IOException {
        signIn(PortledgerClient.at(base).asAdministrator());
        browser.open(base + "work/administration");
        examine("administration");
        String login = PortledgerClient.unique("user");

        type("accountForm:login", login);
        type("accountForm:displayName", "Somebody New");
        press("accountForm:create");

        String password =
                browser.await(visibilityOfElementLocated(By.id("password"))).getText();
        PortledgerClient.at(base).as(login, password).get("me").then().statusCode(200);
    }

    @Test
    void whoSignsOutIsOnTheHomePage() {
        PortledgerClient user = admin.newAccount();
        signIn(user);

        press("leave:signOut");
        browser.await(textToBe(By.cssSelector("nav a[href$='/work/audits']"), "Audits"));
        browser.open(base + "work/account");

        browser.await(urlContains("/login"));
    }

    @Test
    void whoMayNotComeHereIsToldSo() throws IOException {
        signIn(admin.newAccount());
        browser.open(base + "work/administration");

        browser.await(textToBe(By.tagName("h1"), "Your role does not allow that"));
        examine("error-403");
    }

    private void signIn(PortledgerClient user) {
        browser.open(base + "login?to=/work/account");
        type("signIn:login", user.login());
        type("signIn:password", user.login().equals(Portledger.ADMIN) ? Portledger.ADMIN_PASSWORD : PASSWORD);
        press("signIn:go");
        browser.await(urlToBe(base + "work/account"));
    }

    private static void type(String id, String text) {
        var field = browser.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    private static void press(String id) {
        browser.driver().findElement(By.id(id)).click();
    }

    /** What every page must be: readable by everybody, at every width. */
    private static void examine(String name) throws IOException {
        assertThat(browser.violations()).isEmpty();
        browser.look(Chromium.NARROW, false);
        assertThat(browser.scrollsSideways()).as(name + " at 390 px").isFalse();
        browser.photograph(name);
    }
}

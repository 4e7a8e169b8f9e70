package org.portledger.it;

import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import io.restassured.response.Response;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

/**
 * A new team and its auditor, who works in a browser and by programs.
 *
 * @param auditor what the auditor's programs do
 */
record TeamAtWork(Chromium browser, URL base, long team, PortledgerClient auditor) {

    static final Path FIRST = Path.of("src/test/resources/samples/nmap-first.xml");
    static final Path SECOND = Path.of("src/test/resources/samples/nmap-second.xml");

    /** With its auditor signed in. */
    static TeamAtWork signedIn(Chromium browser, URL base) {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        long team = administrator.newTeam();
        var work = new TeamAtWork(browser, base, team, administrator.newMember(team, "AUDITOR"));
        work.signIn(work.auditor);
        return work;
    }

    void signIn(PortledgerClient who) {
        browser.driver().manage().deleteAllCookies();
        browser.open(base + "login");
        browser.find("#signIn\\:login").sendKeys(who.login());
        browser.find("#signIn\\:password").sendKeys(PortledgerClient.PASSWORD);
        browser.find("#signIn\\:go").click();
        browser.await(urlContains("/work/"));
    }

    long newAudit(String name) {
        Response made = auditor.post("audits", Map.of("teamId", team, "name", name));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    /** Imports a file by the API, and waits for its end. */
    void importFile(long audit, Path file) {
        importFile(audit, file, "");
    }

    /** @param stated further parameters, such as {@code &host=192.0.2.1} */
    void importFile(long audit, Path file, String stated) {
        auditor.request()
                .body(file.toFile())
                .post("api/v1/audits/" + audit + "/scans?wait=60&name=" + file.getFileName() + stated)
                .then()
                .statusCode(201);
    }

    long findingOn(long audit, int port) {
        return auditor.get("audits/{id}/findings?port={port}", audit, port)
                .jsonPath()
                .getLong("[0].id");
    }
}

package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages of a team at work, in a real browser: each test has its own team and audit. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkPagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    private static final Path FIRST = Path.of("src/test/resources/samples/nmap-first.xml");
    private static final Path SECOND = Path.of("src/test/resources/samples/nmap-second.xml");

    @ArquillianResource
    private URL base;

    @TempDir
    private Path folder;

    private long team;
    private PortledgerClient auditor;

    @Deployment(testable = false)
    static WebArchive war() {
        return Portledger.war();
    }

    @BeforeEach
    void anAuditorSignsIn() {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        team = administrator.newTeam();
        auditor = administrator.newMember(team, "AUDITOR");
        signIn(auditor);
    }

    @Test
    void anAuditIsStartedOnItsPage() {
        browser.open(base + "work/audits");
        assertThat(browser.textOf("main")).contains("Your teams have no audit yet.");

        browser.find("#audit\\:name").sendKeys("Data centre 1, autumn");
        browser.find("#audit\\:create").click();
        browser.await(urlMatches("/work/audit/\\d+$"));

        assertThat(browser.textOf("h1")).isEqualTo("Data centre 1, autumn");
        assertThat(browser.textOf("main")).contains("Nothing was found yet.");
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideItsField() {
        newAudit("Taken");
        browser.open(base + "work/audits");
        browser.find("#audit\\:name").sendKeys("taken");
        browser.find("#audit\\:create").click();

        awaitText("#audit .wrong", "Name is that of another audit of the team.");
    }

    @Test
    void aScanDroppedOnThePageIsJudged() {
        browser.open(base + "work/audit/" + newAudit("Upload"));
        upload(FIRST);
        awaitText("#outcomes", "nmap-first.xml is imported: 14 hosts; findings: 16 new");

        assertThat(browser.textOf("#outcomes"))
                .contains("3 deregistered", "1 dynamic", "5 registered", "4 unidentified");
        assertThat(browser.textOf("#overview")).contains("deregistered", "mismatched");
        assertThat(browser.textOf("#scans")).contains("nmap-first.xml", "2026-11-22");
    }

    @Test
    void theSameFileAgainSaysThatItIsTheSameScan() {
        browser.open(base + "work/audit/" + newAudit("Twice"));
        upload(FIRST);
        awaitText("#outcomes", "is imported");
        upload(FIRST);
        awaitText("#outcomes", "is here already");

        assertThat(browser.driver().findElements(By.cssSelector("#scans tbody tr")))
                .hasSize(1);
    }

    @Test
    void aFileThatIsNoScanIsRefusedSayingWhy() throws IOException {
        Path prose = Files.writeString(folder.resolve("prose.xml"), "Dear auditor, nothing is open here.");
        browser.open(base + "work/audit/" + newAudit("Prose"));
        upload(prose);
        awaitText("#outcomes", "Not imported.");

        assertThat(browser.textOf("#outcomes")).contains("prose.xml").doesNotContain("Exception");
        assertThat(browser.textOf("#scans")).contains("None yet.");
    }

    @Test
    void findingsAreFilteredByClicksAndByFields() {
        long audit = newAudit("Filters");
        importFile(audit, FIRST);
        browser.open(base + "work/findings/" + audit);
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 16 of 16");

        browser.driver().findElement(By.partialLinkText("deregistered")).click();
        browser.await(urlContains("verdict=DEREGISTERED"));
        assertThat(browser.textOf(".ui-datatable-data")).contains("belarc-http until 2004-02-06", "hosts2-ns");

        browser.find("[name=port]").sendKeys("81");
        browser.find(".narrowing button").click();
        browser.await(urlContains("port=81"));
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 1 of 1");
        assertThat(browser.textOf(".ui-datatable-data")).contains("81/tcp", "hosts2-ns");
    }

    @Test
    void aFilterThatMakesNoSenseIsSaidAndLeftOut() {
        long audit = newAudit("Nonsense");
        importFile(audit, FIRST);
        browser.open(base + "work/findings/" + audit + "?port=abc");

        assertThat(browser.textOf(".notice"))
                .contains("must be a whole number from 0 to 65535", "all findings are shown");
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 16 of 16");
    }

    @Test
    void findingsAreSortedByAColumn() {
        long audit = newAudit("Order");
        importFile(audit, FIRST);
        browser.open(base + "work/findings/" + audit);
        WebElement port = browser.find("th[aria-label^=Port]");
        port.click();
        browser.await(driver -> firstPort() == 21);
        browser.find("th[aria-label^=Port]").click();
        browser.await(driver -> firstPort() == 50500);
    }

    @Test
    void aDecisionLeavesATrail() {
        openFinding("Decision", 2693);
        assertThat(browser.textOf("h1")).isEqualTo("127.0.1.1 listens on 2693/tcp");
        assertThat(browser.textOf(".lead")).contains("belarc-http", "2004-02-06");

        browser.find("#decision\\:reason").sendKeys("Belarc's old agent; ask the owner of the host.");
        press("Take into triage");

        assertThat(browser.textOf(".chips")).contains("in triage");
        assertThat(browser.textOf(".trail"))
                .contains("disposition: new → in triage", "Belarc's old agent; ask the owner of the host.", "User ");
    }

    @Test
    void anAcceptanceNeedsADay() {
        openFinding("Acceptance", 81);
        browser.find("#decision\\:reason").sendKeys("Until the rack goes.");
        press("Accept until that day");

        assertThat(browser.textOf("#decision")).contains("Until must be given");

        browser.find("#decision\\:until").sendKeys("12312099");
        press("Accept until that day");
        assertThat(browser.textOf(".chips")).contains("accepted until 2099-12-31");
    }

    @Test
    void aDecisionOnWhatChangedMeanwhileIsRefusedAndNotLost() {
        long finding = openFinding("Stale", 2693);
        String etag = auditor.get("findings/{id}", finding).header("ETag");
        auditor.request()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("disposition", "TO_FIX", "reason", "Somebody else was faster."))
                .put("api/v1/findings/" + finding + "/disposition")
                .then()
                .statusCode(200);

        browser.find("#decision\\:reason").sendKeys("It is expected.");
        press("Expected");

        assertThat(browser.textOf(".notice.error")).contains("has changed since you read it", "User ");
        assertThat(browser.textOf(".chips")).contains("to fix");
        assertThat(browser.find("#decision\\:reason").getAttribute("value")).isEqualTo("It is expected.");
    }

    @Test
    void aRemarkIsTextAndNothingElse() {
        openFinding("Remark", 2693);
        browser.find("#remark\\:text").sendKeys("<b>bold</b> & \"quoted\"");
        browser.find("#remark\\:add").click();
        awaitText(".trail", "<b>bold</b> & \"quoted\"");
    }

    @Test
    void aViewerReadsAndIsOfferedNothingElse() {
        long audit = newAudit("Viewer");
        importFile(audit, FIRST);
        signIn(PortledgerClient.at(base).asAdministrator().newMember(team, "VIEWER"));

        browser.open(base + "work/audit/" + audit);
        assertThat(browser.textOf("main")).contains("nmap-first.xml").doesNotContain("Import a scan");
        browser.open(base + "work/findings/" + audit);
        browser.driver().findElement(By.linkText("2693/tcp")).click();
        assertThat(browser.textOf("main")).contains("belarc-http").doesNotContain("Decide", "Add the remark");
    }

    @Test
    void whatIsAnotherTeamsDoesNotExist() {
        long audit = newAudit("Private");
        importFile(audit, FIRST);
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        signIn(administrator.newMember(administrator.newTeam(), "LEAD"));

        for (String page : List.of("audit/", "findings/")) {
            browser.open(base + "work/" + page + audit);
            assertThat(browser.textOf("main"))
                    .contains("404", "No audit " + audit)
                    .doesNotContain("Private");
        }
        browser.open(base + "work/audits");
        assertThat(browser.textOf("main")).doesNotContain("Private");
    }

    @Test
    void whoIsSignedOutMeanwhileIsAskedToSignIn() {
        long audit = newAudit("Signed out");
        importFile(audit, FIRST);
        browser.open(base + "work/findings/" + audit);
        browser.driver().manage().deleteAllCookies();
        browser.find("th[aria-label^=Port]").click();
        browser.await(urlContains("/login"));
    }

    @Test
    void aPageThatWaitedTooLongSaysSo() {
        openFinding("Expired", 2693);
        browser.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(e => e.value = '1:1')");
        browser.find("#decision\\:reason").sendKeys("Too late.");
        press("Expected");

        assertThat(browser.textOf("h1")).isEqualTo("This page has waited too long");
    }

    @Test
    void aTableOfAPageThatWaitedTooLongSaysSoToo() {
        long audit = newAudit("Expired table");
        importFile(audit, FIRST);
        browser.open(base + "work/findings/" + audit);
        browser.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(e => e.value = '1:1')");
        browser.find("th[aria-label^=Port]").click();

        awaitText("h1", "This page has waited too long");
    }

    @Test
    void everyPageIsForEveryone() throws IOException {
        long audit = newAudit("Data centre 1, autumn");
        importFile(audit, FIRST);
        importFile(audit, SECOND);
        long finding = findingOn(audit, 2693);
        long host =
                auditor.get("audits/{id}/findings?port=2693", audit).jsonPath().getLong("[0].hostId");
        browser.complaints(); // of the pages before
        for (var page : Map.of(
                        "audits", "work/audits",
                        "audit", "work/audit/" + audit,
                        "findings", "work/findings/" + audit,
                        "finding", "work/finding/" + finding,
                        "host", "work/host/" + host,
                        "account", "work/account")
                .entrySet()) {
            browser.open(base + page.getValue());
            browser.look(Chromium.WIDE, false);
            assertThat(browser.violations()).as(page.getKey()).isEmpty();
            browser.look(Chromium.NARROW, true);
            assertThat(browser.violations())
                    .as(page.getKey() + ", narrow and dark")
                    .isEmpty();
            assertThat(browser.scrollsSideways())
                    .as(page.getKey() + " scrolls sideways")
                    .isFalse();
            browser.photograph(page.getKey());
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void signIn(PortledgerClient who) {
        browser.driver().manage().deleteAllCookies();
        browser.open(base + "login");
        browser.find("#signIn\\:login").sendKeys(who.login());
        browser.find("#signIn\\:password").sendKeys(PortledgerClient.PASSWORD);
        browser.find("#signIn\\:go").click();
        browser.await(urlContains("/work/"));
    }

    private long newAudit(String name) {
        Response made = auditor.post("audits", Map.of("teamId", team, "name", name));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    private void importFile(long audit, Path file) {
        auditor.request()
                .body(file.toFile())
                .post("api/v1/audits/" + audit + "/scans?wait=60&name=" + file.getFileName())
                .then()
                .statusCode(201);
    }

    /** The page of a finding of the first sample, in an audit of its own. */
    private long openFinding(String auditName, int port) {
        long audit = newAudit(auditName);
        importFile(audit, FIRST);
        long finding = findingOn(audit, port);
        browser.open(base + "work/finding/" + finding);
        return finding;
    }

    private long findingOn(long audit, int port) {
        return auditor.get("audits/{id}/findings?port={port}", audit, port)
                .jsonPath()
                .getLong("[0].id");
    }

    private void upload(Path file) {
        browser.find("input[type=file]").sendKeys(file.toAbsolutePath().toString());
    }

    /** Presses a button that sends its form, and waits for the page that answers. */
    private void press(String button) {
        WebElement pressed =
                browser.driver().findElement(By.xpath("//main//button[normalize-space() = '" + button + "']"));
        pressed.click();
        browser.await(stalenessOf(pressed));
    }

    private int firstPort() {
        return Integer.parseInt(browser.textOf(".ui-datatable-data tr:first-child td:nth-child(2)")
                .split("/")[0]);
    }

    private void awaitText(String css, String text) {
        browser.await(textToBePresentInElementLocated(By.cssSelector(css), text));
    }
}

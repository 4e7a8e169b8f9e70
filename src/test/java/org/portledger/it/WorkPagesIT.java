package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages of a team at work, in a real browser: each test has its own team and audit. */
@SharedDeployment
class WorkPagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;

    @BeforeEach
    void anAuditorSignsIn() {
        work = TeamAtWork.signedIn(browser, base);
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
        work.newAudit("Taken");
        browser.open(base + "work/audits");
        browser.find("#audit\\:name").sendKeys("taken");
        browser.find("#audit\\:create").click();

        awaitText("#audit .wrong", "Name is that of another audit of the team.");
    }

    @Test
    void findingsAreSortedByAColumn() {
        long audit = work.newAudit("Order");
        work.importFile(audit, TeamAtWork.FIRST);
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
        String etag = work.auditor().get("findings/{id}", finding).header("ETag");
        work.auditor()
                .request()
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
        awaitText(".remarks", "<b>bold</b> & \"quoted\"");
    }

    @Test
    void aViewerReadsAndIsOfferedNothingElse() {
        long audit = work.newAudit("Viewer");
        work.importFile(audit, TeamAtWork.FIRST);
        work.signIn(PortledgerClient.at(base).asAdministrator().newMember(work.team(), "VIEWER"));

        browser.open(base + "work/audit/" + audit);
        assertThat(browser.textOf("main")).contains("nmap-first.xml").doesNotContain("Import a scan");
        browser.open(base + "work/findings/" + audit);
        browser.driver().findElement(By.linkText("2693/tcp")).click();
        assertThat(browser.textOf("main")).contains("belarc-http").doesNotContain("Decide", "Add the remark");
    }

    @Test
    void whatIsAnotherTeamsDoesNotExist() {
        long audit = work.newAudit("Private");
        work.importFile(audit, TeamAtWork.FIRST);
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        work.signIn(administrator.newMember(administrator.newTeam(), "LEAD"));

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
        long audit = work.newAudit("Signed out");
        work.importFile(audit, TeamAtWork.FIRST);
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
        long audit = work.newAudit("Expired table");
        work.importFile(audit, TeamAtWork.FIRST);
        browser.open(base + "work/findings/" + audit);
        browser.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(e => e.value = '1:1')");
        browser.find("th[aria-label^=Port]").click();

        awaitText("h1", "This page has waited too long");
    }

    @Test
    void everyPageIsForEveryone() throws IOException {
        long audit = work.newAudit("Data centre 1, autumn");
        work.importFile(audit, TeamAtWork.FIRST);
        work.importFile(audit, TeamAtWork.SECOND);
        long finding = work.findingOn(audit, 2693);
        long host = work.auditor()
                .get("audits/{id}/findings?port=2693", audit)
                .jsonPath()
                .getLong("[0].hostId");
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

    /** The page of a finding of the first sample, in an audit of its own. */
    private long openFinding(String auditName, int port) {
        long audit = work.newAudit(auditName);
        work.importFile(audit, TeamAtWork.FIRST);
        long finding = work.findingOn(audit, port);
        browser.open(base + "work/finding/" + finding);
        return finding;
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

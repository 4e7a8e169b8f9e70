package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Two people of a team at one audit, each in a browser of their own: what one does, the other sees without asking. */
@SharedDeployment
class LivePagesIT {

    @RegisterExtension
    static final Chromium hers = new Chromium();

    @RegisterExtension
    static final Chromium his = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork ann;
    private TeamAtWork bob;
    private long audit;

    @BeforeEach
    void twoOfATeamSignIn() {
        ann = TeamAtWork.signedIn(hers, base);
        PortledgerClient member = PortledgerClient.at(base).asAdministrator().newMember(ann.team(), "AUDITOR");
        bob = new TeamAtWork(his, base, ann.team(), member);
        bob.signIn(member);
        audit = ann.newAudit("Data centre 1, autumn");
        ann.importFile(audit, TeamAtWork.FIRST);
    }

    @Test
    void aDecisionIsSeenOnTheOtherPageAndTheStaleOneIsRefusedAndKept() {
        long finding = bothOpen(2693);
        his.find("#decision\\:reason").sendKeys("Nobody uses it.");
        his.find("#about\\:tags").sendKeys("mine");
        decide(hers, "It is ours.", "Expected");

        await(his, "#live\\:news", "disposition: new → expected");
        assertThat(his.textOf("#live\\:news")).contains("User " + ann.auditor().login(), "It is ours.");
        assertThat(his.textOf(".chips")).contains("new");
        assertThat(his.find("#decision\\:reason").getAttribute("value")).isEqualTo("Nobody uses it.");
        assertThat(his.find("#about\\:tags").getAttribute("value")).isEqualTo("mine");

        press(his, "False positive");
        assertThat(his.textOf(".notice.error")).contains("disposition from 'new' to 'expected' by User ");
        assertThat(his.find("#decision\\:reason").getAttribute("value")).isEqualTo("Nobody uses it.");
        assertThat(ann.auditor().get("findings/{id}", finding).jsonPath().getString("finding.disposition"))
                .isEqualTo("EXPECTED");
    }

    @Test
    void whatTheOtherDidCanBeShownWhileTheOwnWordsStay() throws IOException {
        long finding = bothOpen(2693);
        his.complaints(); // of the pages before
        his.find("#about\\:reason").sendKeys("It has to be watched.");
        his.find("#about\\:tags").sendKeys("mine");
        ann.auditor()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("assignee", ann.auditor().login(), "reason", "I take it."))
                .patch("api/v1/findings/" + finding)
                .then()
                .statusCode(200);
        await(his, "#live\\:news", "assignee: none");
        look(his, "finding-changed");
        his.find("#live\\:show").click();
        await(his, ".chips", "User " + ann.auditor().login());

        assertThat(his.driver().findElements(By.cssSelector("#live\\:news .notice")))
                .isEmpty();
        assertThat(his.textOf("#story")).contains("I take it.");
        assertThat(his.find("#about\\:tags").getAttribute("value")).isEqualTo("mine");
        press(his, "Save");
        assertThat(his.textOf(".chips"))
                .contains("mine", "User " + ann.auditor().login());
        assertThat(his.complaints()).isEmpty();
    }

    @Test
    void aRemarkIsSeen() {
        long finding = bothOpen(2693);
        ann.auditor()
                .post("findings/{id}/annotations", Map.of("text", "The vendor was asked."), finding)
                .then()
                .statusCode(201);

        await(his, "#said", "The vendor was asked.");
    }

    @Test
    void aListIsRenewedAndNothingOfOnesOwnIsLost() {
        long finding = ann.findingOn(audit, 2693);
        his.open(base + "work/findings/" + audit);
        his.find("#pick" + finding).click();
        his.find("#bulkBar summary").click();
        his.find("#bulk\\:reason").sendKeys("All of them");
        his.driver().executeScript("document.getElementById('row" + finding + "').focus()");
        judge(finding, "TO_FIX");
        await(his, "#list", "to fix");

        assertThat(his.evaluate("document.activeElement.id")).isEqualTo("row" + finding);
        assertThat(his.find("#pick" + finding).isSelected()).isTrue();
        assertThat(his.find("#bulk\\:reason").getAttribute("value")).isEqualTo("All of them");
        await(his, "#narrow", "to fix");
    }

    @Test
    void aChosenRowThatLeavesTheListStaysChosen() {
        long finding = ann.findingOn(audit, 2693);
        his.open(base + "work/findings/" + audit + "?q=disposition:new");
        his.find("#pick" + finding).click();
        judge(finding, "TO_FIX");
        await(his, "[data-chosen]", "1 row is chosen, 1 of them not on this page");
        assertThat(his.textOf("[data-total]")).isEqualTo("15");

        his.find("#bulkBar summary").click();
        his.find("#bulk\\:reason").sendKeys("It was meant.");
        his.find("#bulk\\:tags").sendKeys("seen");
        press(his, "Change them");
        assertThat(his.textOf(".notice.done")).contains("1 of 1 findings changed");
    }

    @Test
    void anImportOfTheOtherAppearsWithWhatItBrings() throws IOException {
        his.open(base + "work/audit/" + audit);
        his.complaints(); // of the pages before
        ann.importFile(audit, TeamAtWork.SECOND);
        await(his, "#imports\\:ended", "nmap-second.xml");
        await(his, "#scans", "nmap-second.xml");
        look(his, "audit-live");

        assertThat(his.complaints()).isEmpty();
    }

    @Test
    void withoutAWebSocketThePageLooksByItself() {
        Object switchedOff = his.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "WebSocket = function () { setTimeout(() => this.onclose({ code: 1006 })); }"))
                .get("identifier");
        try {
            his.open(base + "work/audit/" + audit);
            ann.importFile(audit, TeamAtWork.SECOND);

            await(his, "#imports\\:ended", "nmap-second.xml");
        } finally {
            his.driver()
                    .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", switchedOff));
        }
    }

    private long bothOpen(int port) {
        long finding = ann.findingOn(audit, port);
        hers.open(base + "work/finding/" + finding);
        his.open(base + "work/finding/" + finding);
        return finding;
    }

    private void judge(long finding, String disposition) {
        ann.auditor()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("disposition", disposition, "reason", "Decided elsewhere."))
                .patch("api/v1/findings/" + finding)
                .then()
                .statusCode(200);
    }

    private static void decide(Chromium browser, String reason, String button) {
        browser.find("#decision\\:reason").sendKeys(reason);
        press(browser, button);
    }

    /** Presses a button that sends its form, and waits for the page that answers. */
    private static void press(Chromium browser, String button) {
        WebElement pressed = browser.driver()
                .findElement(By.xpath("//main//button[starts-with(normalize-space(), '" + button + "')]"));
        pressed.click();
        browser.await(stalenessOf(pressed));
        browser.find("main");
    }

    private static void await(Chromium browser, String css, String text) {
        browser.await(textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    private static void look(Chromium browser, String name) throws IOException {
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).as(name).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).as(name + ", narrow and dark").isEmpty();
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
        browser.photograph(name);
    }
}

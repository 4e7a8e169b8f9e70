package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import java.io.IOException;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages on which people judge findings, one and many, by mouse and by keys alone, in a real browser. */
@SharedDeployment
class JudgePagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private long audit;

    @BeforeEach
    void anAuditorLooksAtSixteenFindings() {
        work = TeamAtWork.signedIn(browser, base);
        audit = work.newAudit("Data centre 1, autumn");
        work.importFile(audit, TeamAtWork.FIRST);
        browser.open(base + "work/findings/" + audit);
    }

    @Test
    void chosenRowsTakeOneEditWhichIsPreviewedMadeAndUndone() {
        boxOf("127.0.1.1 2693/tcp").click();
        boxOf("127.0.1.2 22/tcp").click();
        assertThat(browser.textOf("[data-chosen]")).isEqualTo("2 rows are chosen");
        browser.find("#bulkBar summary").click();
        new Select(browser.find("#bulk\\:disposition")).selectByVisibleText("to fix");
        browser.find("#bulk\\:tags").sendKeys("old lab");
        press("Preview");
        assertThat(browser.textOf("#bulk .notice")).isEqualTo("2 of 2 findings would be changed, 0 were so already.");

        browser.find("#bulk\\:reason").sendKeys("They have to go.");
        press("Change them");
        assertThat(browser.textOf(".notice.done")).contains("2 of 2 findings changed");
        assertThat(browser.textOf(".ui-datatable-data")).contains("to fix", "old");
        assertThat(found("disposition=TO_FIX")).isEqualTo(2);

        press("Undo change");
        assertThat(browser.textOf(".notice.done")).contains("2 of 2 findings as before");
        assertThat(found("disposition=TO_FIX")).isZero();
    }

    @Test
    void everythingThatMatchesIsMoreThanThePageShows() {
        browser.open(base + "work/findings/" + audit + "?q=verdict:deregistered");
        browser.find("#bulkBar summary").click();
        browser.driver()
                .findElement(By.xpath("//label[contains(., 'everything that matches')]"))
                .click();
        new Select(browser.find("#bulk\\:severity")).selectByVisibleText("critical");
        press("Change them");
        assertThat(browser.textOf("#bulk .wrong")).contains("Why must have 1 to 2000 characters");

        browser.find("#bulk\\:reason").sendKeys("Nobody knows what they are.");
        press("Change them");
        assertThat(browser.textOf(".notice.done")).contains("findings changed");
        assertThat(browser.textOf(".ui-datatable-data")).contains("critical").doesNotContain("high");
    }

    /** The form is kept from being sent, as its answer would come too soon to see anything. */
    @Test
    void whoChangesManyIsToldToWaitAndCannotDoItTwice() {
        browser.find("#bulkBar summary").click();
        String sent = "(() => {"
                + " let sent = 0;"
                + " window.addEventListener('submit', (event) => {"
                + "     sent += event.defaultPrevented ? 0 : 1; event.preventDefault(); });"
                + " document.getElementById('bulk:change').click();"
                + " document.getElementById('bulk:change').click();"
                + " return sent; })()";

        assertThat(browser.evaluate(sent)).isEqualTo(1L);
        assertThat(browser.textOf("#bulk [role=status]")).startsWith("All are changed at once, or none.");
        assertThat(browser.find("#bulk progress").isDisplayed()).isTrue();
    }

    @Test
    void withNoRowChosenNothingIsChanged() {
        browser.find("#bulkBar summary").click();
        new Select(browser.find("#bulk\\:disposition")).selectByVisibleText("expected");
        browser.find("#bulk\\:reason").sendKeys("All mine.");
        press("Change them");

        assertThat(browser.textOf("#bulk")).contains("no row is chosen");
        assertThat(browser.find("#bulk\\:reason").getAttribute("value")).isEqualTo("All mine.");
        assertThat(found("disposition=EXPECTED")).isZero();
    }

    @Test
    void byKeysAlone() {
        browser.press("?");
        assertThat(browser.textOf("dialog[open]")).contains("to the next row");
        browser.press(Keys.ESCAPE);
        assertThat(browser.evaluate("document.querySelector('dialog').open")).isEqualTo(false);

        browser.press("j");
        browser.press("j");
        String second = browser.driver().switchTo().activeElement().getAttribute("id");
        assertThat(second).isEqualTo(browser.evaluate("document.querySelectorAll('a[data-row]')[1].id"));
        browser.press("x");
        browser.press("j");
        browser.press("x");
        browser.press("k");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo(second);
        browser.press("e");
        browser.press("Both are meant to.");
        WebElement shown = browser.find("#bulk");
        browser.pressWith(Keys.CONTROL, Keys.ENTER);
        browser.await(stalenessOf(shown));

        assertThat(browser.textOf(".notice.done")).contains("2 of 2 findings changed");
        assertThat(found("disposition=EXPECTED")).isEqualTo(2);

        browser.press("j");
        browser.press(Keys.ENTER);
        browser.await(urlMatches("/work/finding/\\d+$"));
        browser.await(driver -> "complete".equals(browser.evaluate("document.readyState")));
        browser.press("t");
        browser.press("It has to go.");
        shown = browser.find("#decision");
        browser.pressWith(Keys.CONTROL, Keys.ENTER);
        browser.await(stalenessOf(shown));
        assertThat(browser.textOf(".chips")).contains("to fix");
    }

    @Test
    void theFocusStaysInATableThatIsDrawnAnew() {
        browser.press("j");
        browser.press("j");
        browser.find("th[aria-label^=Port]").sendKeys(Keys.ENTER);
        browser.await(
                driver -> browser.textOf(".ui-datatable-data tr:first-child").contains("21/tcp"));

        assertThat(browser.evaluate("document.activeElement !== document.body")).isEqualTo(true);
    }

    @Test
    void aFindingIsCaredForBySomebodyUntilADay() {
        long finding = openFinding(2693);
        new Select(browser.find("#about\\:severity")).selectByVisibleText("critical");
        new Select(browser.find("#about\\:assignee"))
                .selectByVisibleText("User " + work.auditor().login());
        browser.find("#about\\:due").sendKeys("12312099");
        browser.find("#about\\:tags").sendKeys("lab, Web");
        browser.find("#about\\:reason").sendKeys("It faces the internet.");
        press("Save");

        assertThat(browser.textOf(".chips"))
                .contains("severity critical", "User " + work.auditor().login(), "due 2099-12-31", "lab", "web");
        assertThat(browser.textOf(".trail")).contains("It faces the internet.", "severity: none → critical");
        work.auditor().get("findings/{id}", finding).then().header("ETag", "\"1\"");
    }

    @Test
    void aStaleEditTellsWhatItMetAndKeepsWhatWasTyped() {
        long finding = openFinding(2693);
        work.auditor()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("tagsAdded", new String[] {"lab"}, "reason", "Faster."))
                .patch("api/v1/findings/" + finding)
                .then()
                .statusCode(200);

        browser.find("#about\\:reason").sendKeys("Mine.");
        browser.find("#about\\:tags").sendKeys("web");
        press("Save");

        assertThat(browser.textOf(".notice.error")).contains("tags from none to 'lab' by User ");
        assertThat(browser.find("#about\\:reason").getAttribute("value")).isEqualTo("Mine.");
        assertThat(browser.find("#about\\:tags").getAttribute("value")).isEqualTo("web");
    }

    @Test
    void theTrailIsVerifiedOnItsPage() throws SQLException, IOException {
        long finding = work.findingOn(audit, 2693);
        work.auditor()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("severity", "LOW", "reason", "Only inside."))
                .patch("api/v1/findings/" + finding)
                .then()
                .statusCode(200);
        browser.open(base + "work/trail/" + audit);
        assertThat(browser.textOf(".entries")).contains("severity: none → LOW", "Only inside.");
        press("Verify the whole trail");
        assertThat(browser.textOf(".notice")).contains("The trail is whole.", "1 entries");
        look("trail");

        tamper();
        browser.open(base + "work/trail/" + audit + "?verify=yes");
        assertThat(browser.textOf(".notice.error")).contains("Entry 1 was changed after it was written");
        browser.photograph("trail-broken");
    }

    @Test
    void theyAreForEveryone() throws IOException {
        browser.complaints(); // of the pages before
        boxOf("127.0.1.1 2693/tcp").click();
        browser.find("#bulkBar summary").click();
        new Select(browser.find("#bulk\\:disposition")).selectByVisibleText("fixed");
        press("Preview");
        look("findings-bulk");
        browser.press("?");
        look("findings-keys");
        openFinding(2693);
        look("finding-care");
        assertThat(browser.complaints()).isEmpty();
    }

    private void look(String name) throws IOException {
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).as(name).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).as(name + ", narrow and dark").isEmpty();
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
        browser.photograph(name);
    }

    private WebElement boxOf(String finding) {
        return browser.find("input[aria-label='Choose " + finding + "']");
    }

    private long openFinding(int port) {
        long finding = work.findingOn(audit, port);
        browser.open(base + "work/finding/" + finding);
        return finding;
    }

    private int found(String query) {
        return work.auditor()
                .get("audits/" + audit + "/findings?" + query)
                .jsonPath()
                .getList("id")
                .size();
    }

    /** Presses a button that sends its form, and waits for the page that answers. */
    private void press(String button) {
        WebElement pressed = browser.driver()
                .findElement(By.xpath("//main//button[starts-with(normalize-space(), '" + button + "')]"));
        pressed.click();
        browser.await(stalenessOf(pressed));
        browser.find("main");
    }

    private void tamper() throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter table finding_change disable trigger finding_change_is_append_only");
            statement.execute("update finding_change set reason = 'Never said' where audit_id = " + audit);
            statement.execute("alter table finding_change enable trigger finding_change_is_append_only");
        }
    }
}

package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of rules, in a real browser: each test has its own team and audit, whose lead is signed in. */
@SharedDeployment
class RulePagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private PortledgerClient lead;
    private long audit;

    @BeforeEach
    void aLeadSignsIn() {
        work = TeamAtWork.signedIn(browser, base);
        audit = work.newAudit("Data centre 1, autumn");
        work.importFile(audit, TeamAtWork.FIRST);
        lead = PortledgerClient.at(base).asAdministrator().newMember(work.team(), "LEAD");
        work.signIn(lead);
    }

    @Test
    void theFormTellsWhatARuleWouldDoWhileItIsFilledIn() {
        browser.open(base + "work/rule");
        type("networks", "127.0.1.0/29");
        awaitText("#rule\\:preview", "It would decide 11 of the 11 findings that match.");
        type("services", "http");
        awaitText("#rule\\:preview", "It would decide 5 of the 5 findings that match.");
        type("networks", "127.0.1.0/290");
        awaitText("#rule\\:preview", "must be networks such as 10.0.0.0/8");
    }

    @Test
    void aRuleIsMadeOfAFindingAndEnded() {
        long finding = work.findingOn(audit, 8081);
        browser.open(base + "work/finding/" + finding);
        browser.driver()
                .findElement(By.linkText("Make a rule for what is like this"))
                .click();
        awaitText("#rule\\:preview", "It would decide 1 of the 1 findings that match.");
        browser.find("#rule\\:reason").sendKeys("The build server shows its artefacts there.");
        press("Make the rule");
        browser.await(urlMatches("/work/rule/\\d+$"));
        assertThat(browser.textOf("main")).contains("expected: 127.0.1.3/32, port 8081, tcp", "1 finding");

        browser.open(base + "work/finding/" + finding);
        assertThat(browser.textOf("main")).contains("speaks for it", "The build server shows its artefacts there.");
        browser.open(base + "work/findings/" + audit + "?port=8081");
        assertThat(browser.textOf(".ui-datatable-data")).contains("expected", "rule ");
        browser.driver().findElement(By.partialLinkText("rule ")).click();

        press("End the rule");
        assertThat(browser.textOf("main"))
                .contains("ended on", "The rule is ended.")
                .doesNotContain("Change the rule");
        browser.open(base + "work/finding/" + finding);
        assertThat(browser.textOf(".chips")).contains("new");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        browser.open(base + "work/rule");
        type("ports", "80");
        press("Make the rule");

        assertThat(browser.textOf("#rule")).contains("Why must have 1 to 1000 characters");
        assertThat(browser.find("#rule\\:ports").getAttribute("value")).isEqualTo("80");
    }

    @Test
    void anAuditorTriesAndAViewerReads() {
        long rule = make(Map.of("ports", "2693"));
        work.signIn(work.auditor());
        browser.open(base + "work/rule");
        assertThat(browser.textOf("main"))
                .contains("you can try what one would do")
                .doesNotContain("Make the rule");
        browser.open(base + "work/rule/" + rule);
        assertThat(browser.textOf("main")).contains("port 2693").doesNotContain("End the rule");
    }

    @Test
    void everyPageIsForEveryone() throws IOException {
        long rule = make(Map.of("networks", List.of("127.0.1.0/24"), "services", List.of("http")));
        make(Map.of("ports", "22,3306"));
        long finding = work.findingOn(audit, 2693);
        long host = work.auditor()
                .get("audits/{id}/findings?port=2693", audit)
                .jsonPath()
                .getLong("[0].hostId");
        browser.complaints(); // of the pages before
        for (var page : Map.of(
                        "rules", "work/rules",
                        "rule", "work/rule/" + rule,
                        "rule-new", "work/rule?like=" + finding,
                        "rule-of-finding", "work/finding/" + finding,
                        "rule-of-findings", "work/findings/" + audit,
                        "rule-of-host", "work/host/" + host)
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

    private long make(Map<String, ?> scope) {
        var made = lead.post(
                "rules",
                Map.of(
                        "teamId",
                        work.team(),
                        "scope",
                        scope,
                        "decision",
                        "EXPECTED",
                        "reason",
                        "Our web servers, see the network plan",
                        "endDay",
                        "2099-12-31"));
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    /** Types into a field of the form and leaves it. */
    private void type(String field, String text) {
        WebElement input = browser.find("#rule\\:" + field);
        input.clear();
        input.sendKeys(text, Keys.TAB);
    }

    /** Presses a button that sends its form, and waits for the page that answers. */
    private void press(String button) {
        WebElement pressed =
                browser.driver().findElement(By.xpath("//main//button[normalize-space() = '" + button + "']"));
        pressed.click();
        browser.await(stalenessOf(pressed));
    }

    private void awaitText(String css, String text) {
        browser.await(textToBePresentInElementLocated(By.cssSelector(css), text));
    }
}

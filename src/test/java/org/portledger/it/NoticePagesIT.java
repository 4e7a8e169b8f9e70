package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import java.io.IOException;
import java.net.URL;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What people are told, and where a lead has it sent, in a real browser. */
@SharedDeployment
class NoticePagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;

    @BeforeEach
    void anAuditorSignsIn() {
        work = TeamAtWork.signedIn(browser, base);
        browser.complaints(); // of the pages before
    }

    @Test
    void newNoticesAreCountedOnEveryPageUntilTheyWereSeen() throws IOException {
        browser.open(base + "work/notices");
        assertThat(browser.textOf("#content")).contains("Nothing yet.");
        work.importFile(work.newAudit("Data centre 1, autumn"), TeamAtWork.FIRST);
        work.importFile(work.newAudit("Data centre 2, autumn"), TeamAtWork.FIRST);
        browser.open(base + "work/audits");
        assertThat(browser.textOf("header .unread")).startsWith("2");

        browser.open(base + "work/notices");
        assertThat(browser.textOf(".notices li:first-child"))
                .contains("New.", "nmap-first.xml was imported into Data centre 2, autumn.");
        look("notices");
        press("I have seen them");
        assertThat(browser.driver().findElements(By.cssSelector("header .unread")))
                .isEmpty();
        assertThat(browser.textOf(".notices")).contains("Data centre 1, autumn").doesNotContain("New.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aLeadHasNoticesSentSomewhere() throws IOException {
        PortledgerClient lead = PortledgerClient.at(base).asAdministrator().newMember(work.team(), "LEAD");
        browser.open(base + "work/team/" + work.team());
        assertThat(browser.textOf("#content")).doesNotContain("Webhook");
        work.signIn(lead);
        browser.open(base + "work/team/" + work.team());
        browser.find("#webhook\\:address").sendKeys("chat.example.org");
        browser.driver().executeScript("document.getElementById('webhook').noValidate = true");
        press("Send notices there");
        assertThat(browser.textOf("#webhook .wrong")).contains("Address must be an address such as");

        browser.find("#webhook\\:address").clear();
        browser.find("#webhook\\:address").sendKeys("https://chat.example.org/hooks/5");
        press("Send notices there");
        assertThat(browser.textOf("#secret")).matches("[0-9a-f]{64}");
        assertThat(browser.textOf("#webhook")).contains("Notices go to https://chat.example.org/hooks/5");
        look("webhook");
        press("Send no more");
        assertThat(browser.textOf("#webhook")).doesNotContain("chat.example.org/hooks/5");
    }

    private static void press(String button) {
        WebElement pressed = browser.driver()
                .findElement(By.xpath("//main//button[starts-with(normalize-space(), '" + button + "')]"));
        pressed.click();
        browser.await(stalenessOf(pressed));
        browser.find("main");
    }

    private static void look(String name) throws IOException {
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).as(name).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).as(name + ", narrow and dark").isEmpty();
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
        browser.photograph(name);
    }
}

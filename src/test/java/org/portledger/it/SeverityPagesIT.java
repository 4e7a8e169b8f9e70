package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page of a team's severities, in a real browser: each test has its own team and audit, whose lead is signed in. */
@SharedDeployment
class SeverityPagesIT {

    private static final String MISMATCHED = "Severity of mismatched, probed, not listed by its host";
    private static final String REGISTERED = "Severity of registered, probed, not listed by its host";

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
    void aLeadFindsTheTableFromAFindingTriesAndChangesIt() {
        long finding = work.findingOn(audit, 22);
        browser.open(base + "work/finding/" + finding);
        assertThat(browser.textOf("section[aria-labelledby=severe]"))
                .contains("info, as proposed", "info for registered, probed, not listed by its host");
        browser.driver().findElement(By.partialLinkText("table of severities")).click();

        choose(REGISTERED, "medium");
        browser.driver().findElement(By.id("severities:try")).click();
        awaitText("#severities\\:preview", "would get another severity");
        assertThat(browser.textOf("#severities\\:preview")).contains("from info to medium");
        String found = browser.find("#severities\\:preview .num").getText();
        browser.find("#severities\\:reason").sendKeys("We list what may be open");
        press("Change the table");

        assertThat(browser.textOf("main"))
                .contains(
                        "Findings with another severity: " + found + ".",
                        "version 1",
                        "We list what may be open",
                        "registered, probed, not listed by its host: info → medium",
                        "at first: info");
        browser.open(base + "work/finding/" + finding);
        assertThat(browser.textOf("section[aria-labelledby=severe]"))
                .contains("medium, as proposed", "Version 1 of the table.");
        assertThat(browser.textOf("#story")).contains("proposed severity: info → medium", "We list what may be open");
    }

    @Test
    void aStaleChangeIsRefusedAndWhatWasChosenIsStillThere() {
        browser.open(base + "work/severities/" + work.team());
        choose(REGISTERED, "medium");
        changeByProgram("MISMATCHED", "CRITICAL");
        browser.find("#severities\\:reason").sendKeys("We list what may be open");
        press("Change the table");

        assertThat(browser.textOf("main")).contains("has changed since you read it, by User ");
        assertThat(chosen(REGISTERED)).isEqualTo("medium");
        assertThat(chosen(MISMATCHED)).isEqualTo("critical");
        assertThat(browser.find("#severities\\:reason").getAttribute("value")).isEqualTo("We list what may be open");
        press("Change the table");
        assertThat(browser.textOf("main")).contains("The table holds from now on.", "version 2");
        assertThat(chosen(MISMATCHED)).isEqualTo("critical");
    }

    @Test
    void aChangeWithoutAReasonIsRefusedBesideItsField() {
        browser.open(base + "work/severities/" + work.team());
        choose(REGISTERED, "high");
        press("Change the table");

        assertThat(browser.textOf("#severities")).contains("Why must have 1 to 1000 characters");
        assertThat(chosen(REGISTERED)).isEqualTo("high");
    }

    @Test
    void anAuditorTriesAndAViewerReads() {
        work.signIn(work.auditor());
        browser.open(base + "work/severities/" + work.team());
        assertThat(browser.textOf("main"))
                .contains("you can try what another one would do")
                .doesNotContain("Change the table");
        work.signIn(PortledgerClient.at(base).asAdministrator().newMember(work.team(), "VIEWER"));
        browser.open(base + "work/severities/" + work.team());
        assertThat(browser.driver().findElements(By.cssSelector("main select"))).isEmpty();
        assertThat(browser.textOf("main")).contains("Where IANA reports unauthorized use of the port");
    }

    @Test
    void everyPageIsForEveryone() throws IOException {
        changeByProgram("MISMATCHED", "CRITICAL");
        changeByProgram("DEREGISTERED", "CRITICAL");
        browser.complaints(); // of the pages before
        var pages = new LinkedHashMap<String, String>();
        pages.put("severities", "work/severities/" + work.team());
        pages.put("severities-past", "work/severities/" + work.team() + "?version=1");
        pages.put("severities-of-finding", "work/finding/" + work.findingOn(audit, 2693));
        pages.put("severities-of-rules", "work/rules");
        pages.put("severities-of-team", "work/team/" + work.team());
        for (Map.Entry<String, String> page : pages.entrySet()) {
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

    /** What a finding gets that answered to a scan and that its host never listed. */
    private void changeByProgram(String verdict, String severity) {
        String body = """
                {"cells": [{"verdict": "%s", "exposure": "OUTSIDE", "evidence": "PROBED", "severity": "%s"}],
                 "reason": "It faces the internet"}""".formatted(verdict, severity);
        lead.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .patch("api/v1/teams/{id}/severities", work.team())
                .then()
                .statusCode(200);
    }

    private void choose(String cell, String severity) {
        select(cell).selectByVisibleText(severity);
    }

    private String chosen(String cell) {
        return select(cell).getFirstSelectedOption().getText();
    }

    private static Select select(String cell) {
        return new Select(browser.find("select[aria-label='" + cell + "']"));
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

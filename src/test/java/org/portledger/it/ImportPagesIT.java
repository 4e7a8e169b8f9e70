package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How scans come into an audit, and what the pages then tell of them, in a real browser. */
@SharedDeployment
class ImportPagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    private static final Path NARROW = Path.of("src/test/resources/samples/nmap-narrow.xml");
    private static final Path SS = Path.of("src/test/resources/samples/ss-tlnp.txt");

    @ArquillianResource
    private URL base;

    @TempDir
    private Path folder;

    private TeamAtWork work;

    @BeforeEach
    void anAuditorSignsIn() {
        work = TeamAtWork.signedIn(browser, base);
    }

    @Test
    void aScanThatIsChosenIsJudged() {
        browser.open(base + "work/audit/" + work.newAudit("Upload"));
        upload(TeamAtWork.FIRST);
        awaitText("#imports\\:ended", "nmap-first.xml");

        assertThat(browser.textOf("#imports\\:ended"))
                .contains("hosts\n14", "new\n16", "3 deregistered", "1 dynamic", "5 registered", "4 unidentified");
        awaitText("#overview", "mismatched");
        assertThat(browser.textOf("#scans")).contains("nmap-first.xml", "2026-11-22");
        assertThat(browser.textOf("#imports\\:pending")).isEmpty();
    }

    @Test
    void aListingIsPastedWithItsHostAndItsTime() throws IOException {
        browser.open(base + "work/audit/" + work.newAudit("Paste"));
        browser.find("#import\\:host").sendKeys("192.0.2.10");
        browser.find("#import\\:when").sendKeys("2026-11-23 08:15");
        paste(Files.readString(SS));
        awaitText("#imports\\:ended", "pasted.txt");

        assertThat(browser.textOf("#imports\\:ended"))
                .contains("stated host 192.0.2.10", "stated time 2026-11-23 08:15", "hosts\n1");
        assertThat(browser.find("#import\\:text").getAttribute("value")).isEmpty();
        assertThat(browser.find("#import\\:host").getAttribute("value")).isEqualTo("192.0.2.10");
    }

    @Test
    void whatIsStatedWronglyIsRefusedBesideItsFieldAndNothingIsLost() {
        browser.open(base + "work/audit/" + work.newAudit("Misstated"));
        browser.find("#import\\:host").sendKeys("db.example");
        paste("Netid State");

        assertThat(browser.textOf("#import\\:origin")).contains("Host that made it must be an IP address");
        assertThat(browser.find("#import\\:text").getAttribute("value")).contains("Netid State");
    }

    @Test
    void afterARefusedPasteFilesCanBeChosen() {
        browser.open(base + "work/audit/" + work.newAudit("Paste, then drop"));
        browser.find("#import\\:host").sendKeys("db.example");
        paste("Netid State");
        browser.find("#import\\:host").clear();
        upload(TeamAtWork.FIRST);
        awaitText("#imports\\:ended", "nmap-first.xml");
    }

    @Test
    void theOriginalIsThereToBeSaved() {
        long audit = work.newAudit("Original");
        work.importFile(audit, TeamAtWork.FIRST);
        browser.open(base + "work/audit/" + audit);
        String address =
                browser.driver().findElement(By.linkText("The file as it came")).getAttribute("href");

        assertThat((String) browser.evaluate("fetch('" + address + "').then(answer => answer.text())"))
                .startsWith("<?xml")
                .contains("nmaprun");
    }

    @Test
    void thePagesOfScansAreForEveryone() throws IOException {
        long audit = work.newAudit("Data centre 1, autumn");
        Path cut = Files.writeString(
                folder.resolve("cut.xml"), Files.readString(TeamAtWork.SECOND).replace("</nmaprun>", ""));
        work.importFile(audit, TeamAtWork.FIRST);
        work.importFile(audit, cut);
        work.importFile(audit, NARROW);
        work.importFile(audit, SS, "&host=127.0.1.1&time=2026-11-23T08:15:00Z");
        browser.complaints(); // of the pages before
        look("imports", "work/audit/" + audit);
        var seen = work.auditor().get("audits/{id}/findings?port=2693", audit).jsonPath();
        look("both-sides", "work/host/" + seen.getLong("[0].hostId"));
        look("finding-seen", "work/finding/" + seen.getLong("[0].id"));
        look(
                "scan",
                "work/scan/"
                        + work.auditor()
                                .get("audits/{id}/scans", audit)
                                .jsonPath()
                                .getLong("[0].id"));
        look("unverified", "work/findings/" + audit + "?q=presence:unverified");
    }

    private void look(String name, String address) throws IOException {
        browser.open(base + address);
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).as(name).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).as(name + ", narrow and dark").isEmpty();
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
        browser.photograph(name);
        assertThat(browser.complaints()).as(name).isEmpty();
    }

    private void paste(String text) {
        browser.driver().executeScript("arguments[0].value = arguments[1]", browser.find("#import\\:text"), text);
        WebElement button = browser.find("#import\\:paste");
        button.click();
        browser.await(stalenessOf(button));
    }

    private void upload(Path file) {
        browser.find("input[type=file]").sendKeys(file.toAbsolutePath().toString());
    }

    private void awaitText(String css, String text) {
        browser.await(textToBePresentInElementLocated(By.cssSelector(css), text));
    }
}

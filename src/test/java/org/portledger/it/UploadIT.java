package org.portledger.it;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textMatches;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.portledger.scan.Packer;

/** Files on their way from a real browser into an audit: chosen or dropped, slow, cancelled, refused, cut off. */
@SharedDeployment
class UploadIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path SS = SAMPLES.resolve("ss-tlnp.txt");

    /** Bytes a second. */
    private static final int SLOW = 60_000;

    /** At that rate it takes 20 seconds and more. */
    private static final int PADDING = 1_500_000;

    /** Networks of 256 hosts: so many that the page asks for their import at least once before it has ended. */
    private static final int NETWORKS = 10;

    @ArquillianResource
    private URL base;

    @TempDir
    private Path folder;

    private TeamAtWork work;

    @BeforeEach
    void anAuditorSignsIn() {
        work = TeamAtWork.signedIn(browser, base);
    }

    @AfterEach
    void theNetworkIsAsItWas() {
        browser.sendingFreely();
        browser.scripts(true);
    }

    @Test
    void aChosenFileGoesWithTheHostAndTheTimeThatWereTyped() {
        openAudit("Typed");
        browser.find("#import\\:host").sendKeys("192.0.2.10");
        browser.find("#import\\:when").sendKeys("2026-11-23 08:15");
        choose(SS);
        awaitText("#imports\\:ended", "ss-tlnp.txt");

        assertThat(browser.textOf("#imports\\:ended"))
                .contains("stated host 192.0.2.10", "stated time 2026-11-23 08:15", "hosts\n1");
        assertThat(browser.find("#import\\:host").getAttribute("value")).isEqualTo("192.0.2.10");
        browser.await(invisibilityOfElementLocated(By.cssSelector("#uploads li")));
    }

    @Test
    void filesAreDroppedOntoTheField() throws IOException {
        openAudit("Dropped");
        Map<String, String> files = new TreeMap<>();
        for (String name : new String[] {"nmap-first.xml", "nmap-narrow.xml", "nmap-second.xml", "nmap-services.xml"}) {
            files.put(name, Files.readString(SAMPLES.resolve(name)));
        }
        browser.drop(".drop p", files);
        browser.await(driver -> scans() == files.size());

        files.keySet().forEach(name -> assertThat(browser.textOf("#scans")).contains(name));
        browser.await(invisibilityOfElementLocated(By.cssSelector("#uploads li")));
    }

    @Test
    void aFileThatMissesTheFieldIsNotTaken() throws IOException {
        openAudit("Missed");
        browser.drop("h1", Map.of("nmap-first.xml", Files.readString(TeamAtWork.FIRST)));

        assertThat(browser.textOf("#uploads")).isEmpty();
        assertThat(browser.textOf("h1")).isEqualTo("Missed");
    }

    @Test
    void aFileTellsHowFarItIsAndCanBeCancelledAndSentAgain() throws IOException {
        openAudit("Slow");
        browser.sendingAt(SLOW);
        choose(padded("padded.xml"));
        browser.await(textMatches(
                By.cssSelector("#uploads [data-said]"), Pattern.compile("[1-9]\\d? % sent, \\d+\\.\\d kB/s")));
        assertThat(Double.parseDouble(browser.find("#uploads progress").getAttribute("value")))
                .isBetween(1.0, 99.0);

        button("cancel").click();
        awaitText("#uploads", "It was cancelled, and nothing of it was imported.");
        assertThat(work.auditor()
                        .get("audits/{id}/imports", auditId())
                        .jsonPath()
                        .getList(""))
                .isEmpty();

        browser.sendingFreely();
        button("again").click();
        awaitText("#imports\\:ended", "padded.xml");
    }

    @Test
    void theImportOfAFileTellsHowFarItIsUntilItsCounts() throws IOException {
        openAudit("Live");
        browser.driver().executeScript("""
                        window.said = [];
                        new MutationObserver(() => said.push(document.getElementById('imports:pending').innerText))
                          .observe(document.getElementById('content'), { childList: true, subtree: true });
                        """);
        choose(large("estate.list.gz"));
        awaitText("#imports\\:ended", "estate.list.gz");

        assertThat((String) browser.evaluate("said.join('\\n')"))
                .containsPattern(
                        "\\d+ % (waiting for a free worker|reading the file|storing what was read|comparing with)");
        assertThat(browser.textOf("#imports\\:ended"))
                .contains(String.format(Locale.ENGLISH, "hosts\n%,d\n", NETWORKS * 256));
        awaitText("#overview", "registered");
    }

    @Test
    void whatIsOpenAndFocusedStaysSoWhileOthersComeAndEnd() throws IOException {
        long audit = work.newAudit("Kept");
        work.importFile(
                audit,
                Files.writeString(
                        folder.resolve("cut.xml"),
                        Files.readString(TeamAtWork.FIRST).replace("</nmaprun>", "")));
        browser.open(base + "work/audit/" + audit);
        browser.find("#imports\\:ended details summary").click();
        choose(SAMPLES.resolve("nmap-narrow.xml"));
        browser.find("#import\\:text").click();
        awaitText("#imports\\:ended", "nmap-narrow.xml");

        assertThat(browser.find("#imports\\:ended details").getAttribute("open"))
                .isEqualTo("true");
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(browser.find("#import\\:text"));
    }

    @Test
    void aRefusedFileSaysWhyAndTheOthersGoOn() throws IOException {
        openAudit("Prose");
        Path prose = Files.writeString(folder.resolve("prose.xml"), "Dear auditor, nothing is open here.");
        choose(prose, TeamAtWork.FIRST);
        awaitText("#imports\\:ended", "nmap-first.xml");

        awaitText("#uploads", "prose.xml: no scan that can be read");
        assertThat(browser.textOf("#uploads")).doesNotContain("Exception", "nmap-first.xml");
        assertThat(browser.violations()).isEmpty();
        button("remove").click();
        assertThat(browser.textOf("#uploads")).isEmpty();
    }

    @Test
    void aWrongTimeIsSaidBesideTheFileWhichGoesOnceItIsRight() {
        openAudit("Mistimed");
        browser.find("#import\\:when").sendKeys("yesterday");
        choose(SS);
        awaitText("#uploads", "must be a time with its offset from UTC");

        browser.find("#import\\:when").clear();
        browser.find("#import\\:when").sendKeys("2026-11-23 08:15");
        browser.find("#import\\:host").sendKeys("192.0.2.10");
        button("again").click();
        awaitText("#imports\\:ended", "stated time 2026-11-23 08:15");
    }

    @Test
    void theSameFileAgainSaysThatItIsHereAlready() {
        openAudit("Twice");
        choose(TeamAtWork.FIRST);
        awaitText("#imports\\:ended", "nmap-first.xml");
        choose(TeamAtWork.FIRST);
        awaitText("#uploads", "It is here already");

        assertThat(scans()).isEqualTo(1);
    }

    @Test
    void aBrokenConnectionIsSaidAndTheFileCanBeSentAgain() {
        openAudit("Broken");
        browser.sendingAt(0);
        choose(TeamAtWork.FIRST);
        awaitText("#uploads", "The connection to the server broke off");

        browser.sendingFreely();
        button("again").click();
        awaitText("#imports\\:ended", "nmap-first.xml");
    }

    @Test
    void whoIsSignedOutMeanwhileIsTold() {
        openAudit("Signed out");
        browser.driver().manage().deleteAllCookies();
        choose(TeamAtWork.FIRST);
        awaitText("#uploads", "You are not signed in any more.");
    }

    @Test
    void withoutScriptsTheFormSendsThem() {
        long audit = work.newAudit("Plain");
        browser.scripts(false);
        browser.open(base + "work/audit/" + audit);
        browser.find("#import\\:when").sendKeys("yesterday");
        press();
        assertThat(browser.textOf("#import\\:origin"))
                .contains("When (UTC) must be a time in UTC, such as 2026-11-22 23:41");

        browser.find("#import\\:when").clear();
        press();
        browser.scripts(true);
        browser.open(base + "work/audit/" + audit);
        awaitText("#imports\\:ended", "nmap-first.xml");
    }

    /** Chooses a file in the form and presses its button, and waits for the page that answers. */
    private void press() {
        choose(TeamAtWork.FIRST);
        WebElement button = browser.find("#import\\:send");
        button.click();
        browser.await(stalenessOf(button));
    }

    @Test
    void whatNoScriptOfOursSentIsRefused() {
        long audit = work.newAudit("Forged");

        assertThat(work.auditor()
                        .signedInToPages()
                        .request()
                        .body(TeamAtWork.FIRST.toFile())
                        .post("work/upload/" + audit)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyWhoMayImportSendsFilesHere() {
        long audit = work.newAudit("Permitted");
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        PortledgerClient viewer = administrator.newMember(work.team(), "VIEWER");
        PortledgerClient stranger = administrator.newMember(administrator.newTeam(), "LEAD");

        assertThat(send(PortledgerClient.at(base), audit)).isEqualTo(401);
        assertThat(send(viewer.signedInToPages(), audit)).isEqualTo(403);
        assertThat(send(stranger.signedInToPages(), audit)).isEqualTo(404);
        assertThat(send(work.auditor().signedInToPages(), audit)).isEqualTo(202);
    }

    /** As the script does. */
    private static int send(PortledgerClient who, long audit) {
        return who.request()
                .header("X-Requested-With", "XMLHttpRequest")
                .body(TeamAtWork.FIRST.toFile())
                .post("work/upload/" + audit)
                .statusCode();
    }

    private void openAudit(String name) {
        browser.open(base + "work/audit/" + work.newAudit(name));
    }

    private long auditId() {
        return Long.parseLong(browser.driver().getCurrentUrl().replaceAll(".*/", ""));
    }

    private void choose(Path... files) {
        browser.find("input[type=file]")
                .sendKeys(IntStream.range(0, files.length)
                        .mapToObj(i -> files[i].toAbsolutePath().toString())
                        .collect(joining("\n")));
    }

    private WebElement button(String name) {
        return browser.find("#uploads button[name=" + name + "]");
    }

    private int scans() {
        return browser.driver().findElements(By.cssSelector("#scans tbody tr")).size();
    }

    /** A scan of nmap's that takes its time on the way and little at the server. */
    private Path padded(String name) throws IOException {
        String padding = "<!-- " + "x".repeat(PADDING) + " --></nmaprun>";
        return Files.writeString(
                folder.resolve(name), Files.readString(TeamAtWork.FIRST).replace("</nmaprun>", padding));
    }

    /** A file of masscan's, with a host of two open ports for each address of {@link #NETWORKS} networks. */
    private Path large(String name) throws IOException {
        String ports = IntStream.range(0, NETWORKS * 256)
                .mapToObj(i -> "open tcp 22 10.0.%1$d.%2$d 1760000000\nopen tcp 2693 10.0.%1$d.%2$d 1760000000\n"
                        .formatted(i / 256, i % 256))
                .collect(joining("", "#masscan\n", "# end\n"));
        return Files.write(folder.resolve(name), Packer.gzip(Packer.text(ports)));
    }

    private void awaitText(String css, String text) {
        browser.await(textToBePresentInElementLocated(By.cssSelector(css), text));
    }
}

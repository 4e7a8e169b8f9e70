package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Remarks, their files, their history and who they mention, in a real browser. */
@SharedDeployment
class RemarkPagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    private static final String TEXT = """
            It was Belarc's agent, see https://www.iana.org/assignments. `ss -tlnp` says:
            ```
            LISTEN 0 128 *:2693
            ```
            @%s, do you know more?""";

    private static final String HOSTILE = "<img src=x onerror=\"document.documentElement.dataset.owned='text'\">"
            + " `<script>document.documentElement.dataset.owned='code'</script>`"
            + " [x](javascript:alert(1)) javascript:alert(1) https://a@evil.example #{visitor.name}";

    /** One byte more than a form's files may have. */
    private static final int TOO_LARGE = (10 << 20) + 1;

    @ArquillianResource
    private URL base;

    @TempDir
    private Path folder;

    private TeamAtWork work;
    private long finding;
    private long host;
    private long scan;

    @BeforeEach
    void anAuditorLooksAtAFinding() {
        work = TeamAtWork.signedIn(browser, base);
        long audit = work.newAudit("Data centre 1, autumn");
        work.importFile(audit, TeamAtWork.FIRST);
        var seen = work.auditor().get("audits/{id}/findings?port=2693", audit).jsonPath();
        finding = seen.getLong("[0].id");
        host = seen.getLong("[0].hostId");
        scan = work.auditor().get("audits/{id}/scans", audit).jsonPath().getLong("[0].id");
        browser.open(base + "work/finding/" + finding);
    }

    @Test
    void linksCodeAndMentionsAreToldApartFromWords() {
        PortledgerClient member = newMember();
        type("#remark\\:text", TEXT.formatted(member.login()));
        press("#remark\\:add");

        WebElement link = browser.find(".remarks .said a");
        assertThat(link.getAttribute("href")).isEqualTo("https://www.iana.org/assignments");
        assertThat(link.getAttribute("rel")).isEqualTo("noopener nofollow");
        assertThat(browser.textOf(".remarks .said > code")).isEqualTo("ss -tlnp");
        assertThat(browser.textOf(".remarks .said pre")).isEqualTo("LISTEN 0 128 *:2693");
        assertThat(browser.textOf(".remarks .said .mention")).isEqualTo("@" + member.login());
        assertThat(browser.find("#remark\\:text").getAttribute("value")).isEmpty();
        assertThat(browser.textOf(".trail")).contains("wrote a remark");
    }

    @Test
    void hostsAndScansAreRemarkedUponToo() {
        for (String page : new String[] {"host/" + host, "scan/" + scan}) {
            browser.open(base + "work/" + page);
            assertThat(browser.textOf("main")).contains("None yet.");
            type("#remark\\:text", "About " + page);
            press("#remark\\:add");
            assertThat(browser.textOf(".remarks .said")).isEqualTo("About " + page);
        }
    }

    @Test
    void aPortIsRemarkedUponForATeam() throws IOException {
        browser.open(base + "work/port/2693");
        new Select(browser.find("#remark\\:transport")).selectByVisibleText("udp");
        type("#remark\\:text", "Our old agents ask here.");
        press("#remark\\:add");
        assertThat(browser.textOf(".remarks")).contains("2693/udp", "Our old agents ask here.");

        look("remarks-port");
        work.auditor()
                .get("ports/2693/annotations")
                .then()
                .body("[0].teamId", equalTo((int) work.team()))
                .body("[0].about.transport", equalTo("udp"));
        work.signIn(newMember());
        browser.open(base + "work/port/2693");
        assertThat(browser.textOf("main")).contains("Our old agents ask here.").doesNotContain("Add the remark");
    }

    @Test
    void withoutScriptsItWorksAsWell() {
        browser.scripts(false);
        try {
            browser.open(base + "work/finding/" + finding);
            browser.find("#remark\\:text").sendKeys("Written by hand");
            press("#remark\\:add");
            assertThat(browser.textOf(".remarks .said")).isEqualTo("Written by hand");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void whatIsHostileIsShownAsText() throws IOException {
        Path file = Files.writeString(folder.resolve("<img src=x onerror=alert(1)>.html"), "<script>alert(1)</script>");
        browser.complaints(); // of the pages before
        type("#remark\\:text", HOSTILE);
        browser.find("#remark\\:files").sendKeys(file.toString());
        press("#remark\\:add");

        assertThat(browser.textOf(".remarks .said"))
                .contains("<img src=x onerror=", "<script>document", "[x](javascript:alert(1))", "#{visitor.name}");
        assertThat(browser.textOf(".attached")).contains("<img src=x onerror=alert(1)>.html", "text");
        assertThat(browser.evaluate("document.querySelectorAll('.remarks .said a').length"))
                .isEqualTo(0L);
        assertThat(browser.evaluate("document.documentElement.dataset.owned")).isNull();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anEditKeepsWhatWasSaidBefore() {
        long remark = remark("It is Belarc's.");
        browser.open(base + "work/finding/" + finding);
        browser.find(".remarks a[href*='/work/remark/']").click();
        browser.await(urlContains("/work/remark/" + remark));
        type("#edit\\:text", "It was Belarc's.");
        press("#edit\\:save");

        assertThat(browser.textOf(".notice.done")).contains("says so from now on");
        browser.find(".crumb a").click();
        browser.await(urlContains("/work/finding/" + finding + "#remark-" + remark));
        assertThat(browser.textOf(".remarks .said")).isEqualTo("It was Belarc's.");
        browser.find(".earlier summary").click();
        assertThat(browser.textOf(".earlier")).contains("It is Belarc's.");
    }

    @Test
    void aStaleEditIsRefusedAndWhatWasTypedIsKept() {
        long remark = remark("First.");
        browser.open(base + "work/remark/" + remark);
        edit(remark, "Second, elsewhere.");
        type("#edit\\:text", "Second, here.");
        press("#edit\\:save");

        assertThat(browser.textOf(".notice.error")).contains("has changed since you read it");
        assertThat(browser.textOf(".remarks .said")).isEqualTo("Second, elsewhere.");
        assertThat(browser.find("#edit\\:text").getAttribute("value")).isEqualTo("Second, here.");
        press("#edit\\:save");
        assertThat(browser.textOf(".remarks .said")).isEqualTo("Second, here.");
    }

    @Test
    void aWithdrawnRemarkSaysSoAndOffersNothingMore() {
        long remark = remark("I was wrong.");
        browser.open(base + "work/remark/" + remark);
        press("#withdraw\\:go");

        assertThat(browser.textOf(".remarks"))
                .contains("Withdrawn by its author")
                .doesNotContain("I was wrong.");
        assertThat(browser.driver().findElements(By.id("edit"))).isEmpty();
        browser.find(".earlier summary").click();
        assertThat(browser.textOf(".earlier")).contains("I was wrong.");
    }

    @Test
    void filesAreKeptWithTheirDigestAndSavedAsTheyCame() throws IOException {
        type("#remark\\:text", "Two files.");
        choose("#remark\\:files", file("one.txt", "first"), file("two.txt", "second"));
        press("#remark\\:add");

        assertThat(browser.textOf(".attached")).contains("one.txt", "two.txt", "text, 5 bytes");
        browser.find(".attached summary").click();
        assertThat(browser.textOf(".attached .hash"))
                .isEqualTo("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e");
        String address = browser.find(".attached li:nth-child(2) a").getAttribute("href");
        assertThat(browser.evaluate("fetch('" + address + "').then(answer => answer.text())"))
                .isEqualTo("second");

        browser.find(".remarks a[href*='/work/remark/']").click();
        browser.await(urlContains("/work/remark/"));
        choose("#attach\\:files", file("three.txt", "third"));
        press("#attach\\:add");
        assertThat(browser.textOf(".attached")).contains("three.txt");
    }

    @Test
    void filesThatAreTooManyOrTooLargeAreRefusedBesideTheirField() throws IOException {
        Path[] many = new Path[11];
        for (int i = 0; i < many.length; i++) {
            many[i] = file(i + ".txt", "x");
        }
        type("#remark\\:text", "Files.");
        choose("#remark\\:files", many);
        press("#remark\\:add");
        assertThat(browser.textOf("#remark .wrong")).isEqualTo("Files must be 10 at most.");
        assertThat(browser.find("#remark\\:text").getAttribute("value")).isEqualTo("Files.");

        choose("#remark\\:files", file("large.txt", "x".repeat(TOO_LARGE)));
        press("#remark\\:add");
        assertThat(browser.textOf("#remark .wrong"))
                .isEqualTo("Files are too large. Attached files may have 10485760 bytes at most.");
        work.auditor().get("findings/{id}/annotations", finding).then().body("size()", equalTo(0));
    }

    @Test
    void whoIsMentionedIsToldUntilTheyHaveLooked() {
        PortledgerClient member = newMember();
        remark("Do you know it, @" + member.login() + "?");
        work.signIn(member);
        assertThat(browser.textOf("header")).contains("1 new mention");
        browser.driver().findElement(By.linkText("1 new mention")).click();
        browser.await(urlContains("/work/mentions"));
        assertThat(browser.textOf("main")).contains("new", "On finding " + finding, "Do you know it");

        browser.open(base + "work/mentions");
        assertThat(browser.textOf("header")).doesNotContain("mention");
        assertThat(browser.textOf(".remarks")).doesNotContain("new");
        browser.find(".remarks a").click();
        browser.await(urlContains("/work/finding/" + finding));
    }

    @Test
    void whoOnlyReadsIsOfferedNoFormAndOtherTeamsNothing() {
        long remark = remark("For the team.");
        work.signIn(newMember());
        browser.open(base + "work/remark/" + remark);
        assertThat(browser.textOf("main")).contains("For the team.").doesNotContain("Save", "Withdraw", "Add");
        browser.open(base + "work/finding/" + finding);
        assertThat(browser.textOf("main")).contains("For the team.").doesNotContain("Add the remark", "Change it");

        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        work.signIn(administrator.newMember(administrator.newTeam(), "LEAD"));
        browser.open(base + "work/remark/" + remark);
        assertThat(browser.textOf("main")).contains("404", "No remark " + remark);
    }

    @Test
    void theyAreForEveryone() throws IOException {
        String member = newMember().login();
        long remark = remark("It is Belarc's.");
        edit(remark, TEXT.formatted(member) + " " + "a".repeat(90));
        work.auditor()
                .request()
                .queryParam("name", "a-very-long-name-of-a-file-that-would-not-fit-on-a-narrow-screen-in-one-line.txt")
                .body("tcp LISTEN 0 128")
                .post("api/v1/annotations/{id}/attachments", remark)
                .then()
                .statusCode(201);
        remark("See you, @" + work.auditor().login());
        for (String thing : new String[] {"hosts/" + host, "scans/" + scan}) {
            work.auditor()
                    .post(thing + "/annotations", Map.of("text", "Long known, says the owner of the rack."))
                    .then()
                    .statusCode(201);
        }
        browser.complaints(); // of the pages before
        browser.open(base + "work/finding/" + finding);
        browser.find(".earlier summary").click();
        look("remarks-finding");
        browser.open(base + "work/host/" + host);
        look("remarks-host");
        browser.open(base + "work/scan/" + scan);
        look("remarks-scan");
        browser.open(base + "work/remark/" + remark);
        look("remark");
        PortledgerClient lead = PortledgerClient.at(base).asAdministrator().newMember(work.team(), "LEAD");
        lead.post(
                "findings/{id}/annotations",
                Map.of("text", "Ask @" + work.auditor().login()),
                finding);
        browser.open(base + "work/account");
        look("account-mentioned");
        browser.open(base + "work/mentions");
        look("mentions");
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

    private PortledgerClient newMember() {
        return PortledgerClient.at(base).asAdministrator().newMember(work.team(), "VIEWER");
    }

    /** By the API. */
    private long remark(String text) {
        Response made = work.auditor().post("findings/{id}/annotations", Map.of("text", text), finding);
        made.then().statusCode(201);
        return made.jsonPath().getLong("id");
    }

    /** By the API. */
    private void edit(long remark, String text) {
        work.auditor()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("text", text))
                .put("api/v1/annotations/{id}", remark)
                .then()
                .statusCode(200);
    }

    private void type(String css, String text) {
        browser.driver().executeScript("arguments[0].value = arguments[1]", browser.find(css), text);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void choose(String css, Path... files) {
        browser.find(css)
                .sendKeys(String.join(
                        "\n", Arrays.stream(files).map(Path::toString).toList()));
    }

    private void press(String css) {
        WebElement pressed = browser.find(css);
        pressed.click();
        browser.await(stalenessOf(pressed));
    }
}

package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** What strangers wrote into a scan is text on every page, be it markup, a script or a formula. */
@SharedDeployment
class HostilePagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    /** Each would leave its mark on the page if a browser took it for markup. */
    private static final String IMAGE = "<img src=x onerror=\"document.documentElement.dataset.owned='image'\">";

    private static final String SCRIPT = "</td></pre><script>document.documentElement.dataset.owned='script'</script>";
    private static final String FORMULA = "=HYPERLINK(\"x\")";
    private static final String EXPRESSION = "#{visitor.name}";
    private static final String FILE = "\"><svg onload=document.documentElement.dataset.owned='name'>.xml";

    private static final String SCAN = """
            <?xml version="1.0"?>
            <nmaprun scanner="nmap" args="nmap %1$s" start="1763854800" version="7.93">
            <host><status state="up"/><address addr="192.0.2.66" addrtype="ipv4"/>
            <hostnames><hostname name="%2$s" type="PTR"/></hostnames>
            <ports><port protocol="tcp" portid="2693"><state state="open" reason="syn-ack"/>
            <service name="http" product="%1$s" version="%3$s" extrainfo="%4$s" method="probed" conf="10"/>
            <script id="http-title" output="%2$s"/></port></ports></host>
            <runstats><finished time="1763854860"/></runstats></nmaprun>
            """.formatted(inXml(IMAGE), inXml(SCRIPT), inXml(FORMULA), inXml(EXPRESSION));

    private static final String LISTING = "Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n"
            + "tcp   LISTEN 0      128    192.0.2.66:2693      0.0.0.0:*         users:((\"<b>x</b>\",pid=1,fd=3))\n";

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private long audit;

    @BeforeEach
    void anAuditorSignsIn() {
        work = TeamAtWork.signedIn(browser, base);
        audit = work.newAudit("Hostile");
        browser.open(base + "work/audit/" + audit);
        browser.complaints(); // of the pages before
    }

    @Test
    void everyPageShowsItAsText() {
        browser.drop(".drop", Map.of(FILE, SCAN));
        awaitText("#imports\\:ended", FILE);
        nothingRan("live");
        browser.drop(".drop", Map.of("ss.txt", LISTING));
        awaitText("#imports\\:ended", "ss.txt");

        Response findings = work.auditor().get("audits/{id}/findings", audit);
        look("audit/" + audit, FILE);
        look("scan/" + scanOf(FILE), FILE, IMAGE);
        look("finding/" + findings.jsonPath().getLong("[0].id"), SCRIPT, IMAGE + " " + FORMULA, EXPRESSION, "<b>x</b>");
        look("host/" + findings.jsonPath().getLong("[0].hostId"), SCRIPT, IMAGE, FORMULA, "<b>x</b>", FILE);
        look("findings/" + audit, IMAGE);
    }

    @Test
    void whatIsRefusedIsQuotedAsText() {
        browser.drop(".drop", Map.of(FILE, IMAGE + " is no scan"));
        awaitText("#uploads", FILE + ": no scan that can be read");

        assertThat(browser.textOf("#uploads")).contains("XML whose root element is <img>");
        nothingRan("refused");
    }

    @Test
    void theApiTellsItAsDataThatNoBrowserShows() {
        browser.drop(".drop", Map.of(FILE, SCAN));
        awaitText("#imports\\:ended", FILE);

        Response imports = work.auditor().get("audits/{id}/imports", audit);
        assertThat(imports.jsonPath().getString("[0].fileName")).isEqualTo(FILE);
        Response findings = work.auditor().get("audits/{id}/findings", audit);
        assertThat(findings.asString()).contains("onerror=");
        for (Response answer : List.of(imports, findings)) {
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        Response original =
                work.auditor().get("imports/{id}/original", imports.jsonPath().getLong("[0].id"));
        assertThat(original.contentType()).startsWith("application/octet-stream");
        assertThat(original.header("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("<", "onload=d");
    }

    private void look(String page, String... texts) {
        browser.open(base + "work/" + page);
        browser.driver().executeScript("for (const part of document.querySelectorAll('details')) part.open = true");
        assertThat(browser.textOf("main")).as(page).contains(texts);
        nothingRan(page);
    }

    private static void nothingRan(String where) {
        assertThat(browser.evaluate("document.documentElement.dataset.owned"))
                .as(where)
                .isNull();
        assertThat(browser.driver().findElements(By.cssSelector("img[src=x], main svg[onload], main b")))
                .as(where)
                .isEmpty();
        assertThat(browser.complaints()).as(where).allMatch(said -> said.contains("status of 400"));
    }

    private long scanOf(String file) {
        return work.auditor()
                .get("audits/{id}/scans", audit)
                .jsonPath()
                .param("file", file)
                .getLong("find { it.fileName == file }.id");
    }

    private static void awaitText(String css, String text) {
        browser.await(textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    private static String inXml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

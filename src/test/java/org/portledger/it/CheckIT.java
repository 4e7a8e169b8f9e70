package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.util.Random;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.portledger.report.PasteCheck;

/** What a paste is answered, by the API and by the page's form. */
@SharedDeployment
class CheckIT {

    private static final String SS = """
            tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))
            tcp LISTEN 0 128 [::]:22 [::]:* users:(("sshd",pid=1,fd=4))
            tcp LISTEN 0 128 127.0.0.1:80 0.0.0.0:* users:(("sshd",pid=2,fd=3))
            tcp LISTEN 0 128 192.0.2.7:2693 0.0.0.0:* users:(("<b>x</b>",pid=3,fd=3))
            """;

    private static final String LISTENER = "tcp LISTEN 0 5 127.0.0.1:2693 0.0.0.0:*";

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    @Test
    void theApiJudgesEachListenerTheOneAskedForFirst() {
        Response answer = post("api/v1/check?port=2693", SS.getBytes());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("listeners.port.number")).containsExactly(2693, 22, 80);
        assertThat(answer.jsonPath().getList("listeners.verdict"))
                .containsExactly("DEREGISTERED", "REGISTERED", "MISMATCHED");
        assertThat(answer.jsonPath().getList("listeners.exposure")).containsExactly("ONE", "ALL", "LOOPBACK");
        assertThat(answer.jsonPath().getString("listeners[0].sentence")).contains("6 February 2004", "belarc-http");
        assertThat(answer.jsonPath().getString("listeners[1].bind")).isEqualTo("0.0.0.0, [::]");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheLimit() {
        Response answer = post("api/v1/check", new byte[PasteCheck.MAX_BYTES + 1]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.jsonPath().getString("detail")).contains("1048576");
    }

    @Test
    void garbageUpToTheLimitIsAnswered() {
        byte[] garbage = new byte[PasteCheck.MAX_BYTES];
        new Random(1).nextBytes(garbage);

        assertThat(post("api/v1/check", garbage).jsonPath().getString("sentence"))
                .contains("not the output");
        assertThat(post("api/v1/check", new byte[0]).jsonPath().getString("sentence"))
                .contains("nothing in it");
    }

    @Test
    void theFormAnswersInThePageAndItsLanguage() {
        Response page = form("de/check", SS);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("belarc-http", "nicht mehr registriert", "auf allen Adressen", "&lt;b&gt;x&lt;/b&gt;")
                .doesNotContain("<b>x</b>");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theFormRefusesWhatIsTooLarge() {
        Response page = form("check", "x".repeat(PasteCheck.MAX_BYTES + 1));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.asString()).contains("1,024 KiB");
    }

    @Test
    void theBoxOfAPortsPageAnswersInPlace() throws IOException {
        browser.open(base + "ports/2693");
        browser.find("#text").sendKeys(LISTENER);
        browser.find(".paste button").sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".checked")));

        assertThat(browser.textOf(".checked")).contains("2693/tcp", "deregistered", "from the same host only");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/ports/2693");
        assertThat(browser.violations()).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.scrollsSideways()).isFalse();
        browser.photograph("port-2693-answered");
    }

    @Test
    void whatIsNoListingIsToldSoInPlace() {
        browser.open(base + "ports/2693");
        browser.find("#text").sendKeys("hello");
        browser.find(".paste button").sendKeys(Keys.ENTER);

        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-answer]"), "hello"));
    }

    @Test
    void withoutScriptsTheBoxLeadsToAPageOfItsOwn() throws IOException {
        browser.scripts(false);
        browser.open(base + "ports/2693");
        browser.find("#text").sendKeys(LISTENER);
        browser.find(".paste button").sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.urlContains("/check"));
        browser.scripts(true);

        assertThat(browser.textOf(".checked")).contains("2693/tcp", "deregistered", "from the same host only");
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
        browser.photograph("check-answered");
    }

    private Response post(String path, byte[] body) {
        return PortledgerClient.at(base)
                .request()
                .contentType("text/plain")
                .body(body)
                .post(path);
    }

    private Response form(String path, String text) {
        return PortledgerClient.at(base)
                .request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", text)
                .post(path);
    }
}

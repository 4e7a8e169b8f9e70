package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import java.io.IOException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The query box of the workbench and what stands beside the list, in a real browser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FindingsPageIT {

    private static final String BOX = ".narrowing input[name=q]";

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private long audit;

    @Deployment(testable = false)
    static WebArchive war() {
        return Portledger.war();
    }

    @BeforeEach
    void anAuditorLooksAtFindings() {
        work = TeamAtWork.signedIn(browser, base);
        audit = work.newAudit("Query");
        work.importFile(audit, TeamAtWork.FIRST);
        open("");
    }

    @Test
    void clicksWriteTheQueryAndTakeItBack() {
        assertThat(browser.textOf(".facets")).contains("16 findings", "Verdict", "Presence", "Service");

        facet("deregistered").click();
        browser.await(urlContains("?q=verdict%3Aderegistered"));
        assertThat(query()).isEqualTo("verdict:deregistered");
        assertThat(browser.textOf(".ui-datatable-data")).contains("belarc-http until 2004-02-06", "hosts2-ns");

        facet("81").click();
        browser.await(urlContains("+port%3A81"));
        assertThat(query()).isEqualTo("verdict:deregistered port:81");
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 1 of 1");

        facet("deregistered, chosen; take it out").click();
        browser.await(urlMatches("\\?q=port%3A81$"));
        browser.driver().findElement(By.linkText("Show all")).click();
        browser.await(urlMatches("/\\d+$"));
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 16 of 16");
    }

    @Test
    void aQueryIsCompletedByKeyboard() {
        browser.find(BOX).sendKeys("port:2693 verdict:dereg");
        browser.await(
                textToBePresentInElementLocated(By.cssSelector(".narrowing .suggestions"), "verdict:deregistered"));
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await(attributeToBe(By.cssSelector(BOX), "value", "port:2693 verdict:deregistered"));
        browser.press(Keys.ENTER);

        browser.await(urlContains("q=port%3A2693+verdict%3Aderegistered"));
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 2 of 2");
    }

    @Test
    void aFaultIsPointedAtAndNothingIsListed() {
        open("?q=port:80 verdict:derigistered");

        assertThat(browser.textOf(".notice.error")).contains("At character 17", "is none of registered, mismatched");
        assertThat(browser.textOf(".notice.error mark")).isEqualTo("derigistered");
        assertThat(query()).isEqualTo("port:80 verdict:derigistered");
        assertThat(browser.driver().findElements(By.cssSelector(".ui-datatable, .facets")))
                .isEmpty();
    }

    @Test
    void aQueryIsSavedSharedAndForgotten() {
        open("?q=verdict:deregistered");
        browser.find(".saved summary").click();
        browser.find("#filter\\:name").sendKeys("Lost their name");
        browser.find("#filter\\:shared").click();
        browser.find("#filter\\:save").click();
        browser.await(textToBePresentInElementLocated(By.cssSelector(".saved summary"), "Saved filters: 1"));
        assertThat(browser.driver().getCurrentUrl()).endsWith("?q=verdict%3Aderegistered");

        open("");
        browser.find(".saved summary").click();
        assertThat(browser.textOf(".saved")).contains("verdict:deregistered", "shared by User ");
        browser.driver().findElement(By.linkText("Lost their name")).click();
        browser.await(urlContains("?q=verdict%3Aderegistered"));

        browser.find(".saved summary").click();
        browser.find(".saved li button").click();
        browser.await(textToBePresentInElementLocated(By.cssSelector(".saved summary"), "Saved filters: 0"));
    }

    @Test
    void thePageWorksWithoutScripts() {
        browser.scripts(false);
        try {
            open("");
            browser.find(BOX).sendKeys("service:ht*" + Keys.ENTER);
            browser.await(urlContains("q=service%3Aht"));
            facet("443").click();
            browser.await(urlContains("port%3A443"));
            browser.await(textToBePresentInElementLocated(By.cssSelector(".ui-datatable-data"), "127.0.1.6"));
            assertThat(browser.textOf(".ui-datatable-data")).contains("127.0.1.6", "443/tcp");
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void everyStateIsForEveryone() throws IOException {
        browser.complaints(); // of the pages before
        look("findings-query", "?q=service:http -port:443");
        look("findings-nothing", "?q=process:java");
        assertThat(browser.complaints()).isEmpty();
        look("findings-fault", "?q=port:80 verdict:derigistered");
    }

    private void look(String name, String query) throws IOException {
        open(query);
        assertThat(browser.violations()).as(name).isEmpty();
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).as(name + ", narrow and dark").isEmpty();
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
        browser.photograph(name);
    }

    private void open(String query) {
        browser.open(base + "work/findings/" + audit + query.replace(" ", "%20"));
    }

    private String query() {
        return browser.find(BOX).getAttribute("value");
    }

    /** The link of a value beside the list. */
    private WebElement facet(String label) {
        return browser.driver()
                .findElement(By.xpath("//nav[@class='facets']//a[normalize-space(span[1]) = '" + label + "']"));
    }
}

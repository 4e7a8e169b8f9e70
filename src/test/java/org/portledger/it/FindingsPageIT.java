package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
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
import org.openqa.selenium.support.ui.Select;
import org.portledger.audit.layout.FindingColumn;

/** The query box of the workbench and what stands beside the list, in a real browser. */
@SharedDeployment
class FindingsPageIT {

    private static final String BOX = ".narrowing input[name=q]";

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private long audit;

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
    void tagsAreCountedAndAskedForAsTheyAreWritten() {
        tag("port:80,81", "q3_2026", "lab");
        tag("port:443", "lab");
        open("");

        assertThat(browser.textOf(".facets")).contains("Tag");
        assertThat(facet("lab").getText()).endsWith("2");
        facet("q3_2026").click();
        browser.await(urlContains("?q=tag%3Aq3_2026"));
        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 1 of 1");
        assertThat(facet("lab").getText()).endsWith("1");

        facet("q3_2026, chosen; take it out").click();
        browser.await(urlMatches("/\\d+$"));
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
    void columnsOrderAndDensityAreOnesOwnAndStay() throws IOException {
        arrange(FindingColumn.SERVICE, "5");
        arrange(FindingColumn.SEVERITY, "1");
        browser.find(line(FindingColumn.ASSIGNEE) + "shown").click();
        browser.find(line(FindingColumn.DISPOSITION) + "shown").click();
        choose("density", "compact");
        assertThat(browser.violations()).isEmpty();
        browser.photograph("findings-layout");
        choose("sort", "Port");
        choose("ascending", "the greatest");
        browser.find("#layout\\:save").click();
        browser.await(attributeToBe(By.cssSelector("th.ui-state-active"), "aria-sort", "descending"));

        assertThat(titles())
                .containsExactly("Severity", "Host", "Port", "Verdict", "What listens", "Last seen", "Assignee");
        assertThat(browser.driver().findElements(By.cssSelector(".ui-datatable.compact")))
                .hasSize(1);
        assertThat(firstPort()).isEqualTo("50500/tcp");
        look("findings-compact", "");
        open("?q=verdict:deregistered");
        assertThat(firstPort()).isEqualTo("2693/tcp");

        browser.find("th:nth-child(3)").click();
        browser.await(attributeToBe(By.cssSelector("th.ui-state-active"), "aria-sort", "ascending"));
        browser.await(textToBePresentInElementLocated(By.cssSelector(".ui-datatable-data tr:first-child"), "81/tcp"));
        open("?q=verdict:deregistered");
        assertThat(firstPort()).isEqualTo("81/tcp");

        browser.find(".layout summary").click();
        browser.find("#layout\\:reset").click();
        browser.await(urlContains("?q=verdict%3Aderegistered"));
        browser.await(textToBePresentInElementLocated(By.cssSelector("thead"), "Disposition"));
        assertThat(titles())
                .containsExactly("Host", "Port", "Verdict", "What listens", "Severity", "Disposition", "Last seen");
    }

    @Test
    void anOrderThatNoColumnShowsHoldsAllTheSame() {
        browser.find(".layout summary").click();
        choose("sort", "First seen");
        choose("ascending", "the greatest");
        browser.find("#layout\\:save").click();
        browser.await(numberOfElementsToBe(By.cssSelector("th.ui-state-active"), 0));

        assertThat(browser.textOf(".ui-paginator-current")).isEqualTo("1 to 16 of 16");
    }

    @Test
    void aPlaceThatIsNoNumberIsRefused() {
        browser.scripts(false);
        try {
            arrange(FindingColumn.VERDICT, "");
            browser.find("#layout\\:save").click();
            browser.await(textToBePresentInElementLocated(
                    By.cssSelector(".layout .wrong"), "The place of Verdict is needed."));
        } finally {
            browser.scripts(true);
        }
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

    private void tag(String query, String... tags) {
        work.auditor()
                .post(
                        "audits/{id}/findings/bulk?q={query}",
                        Map.of("tagsAdded", List.of(tags), "reason", "To find them again"),
                        audit,
                        query)
                .then()
                .statusCode(200);
    }

    /** Gives a column a place in the form. */
    private void arrange(FindingColumn column, String place) {
        if (browser.driver().findElements(By.cssSelector(".layout[open]")).isEmpty()) {
            browser.find(".layout summary").click();
        }
        WebElement box = browser.find(line(column) + "place");
        box.clear();
        box.sendKeys(place);
    }

    private static String line(FindingColumn column) {
        return "#layout\\:column\\:%d\\:".formatted(column.ordinal());
    }

    private void choose(String menu, String label) {
        new Select(browser.find("#layout\\:" + menu)).selectByVisibleText(label);
    }

    private List<String> titles() {
        return browser.driver().findElements(By.cssSelector("thead .ui-column-title")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private String firstPort() {
        return browser.textOf(".ui-datatable-data tr:first-child a[data-row]");
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

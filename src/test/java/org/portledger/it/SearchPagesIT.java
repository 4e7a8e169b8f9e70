package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The search in a real browser: with the keyboard alone, and what it says of queries that it cannot read. */
@SharedDeployment
class SearchPagesIT {

    private static final By OPTIONS = By.cssSelector("[role=option]");

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    @Test
    void suggestionsAreTakenWithTheKeyboard() {
        WebElement box = typed("belrac");
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");

        box.sendKeys(Keys.ARROW_DOWN);
        WebElement active = browser.find("[aria-selected=true]");
        assertThat(active.getText()).contains("belarc-http", "formerly 2693");
        assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo(active.getDomAttribute("id"));

        box.sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.urlContains("/search?q=belarc-http"));
        assertThat(browser.textOf("table")).contains("belarc-http", "2693", "tcp, udp");
    }

    @Test
    void escapeClosesAndArrowsGoAroundThroughTheBox() {
        WebElement box = typed("http");
        int options = browser.driver().findElements(OPTIONS).size();

        box.sendKeys(Keys.ARROW_UP);
        assertThat(browser.driver().findElements(OPTIONS).get(options - 1).getDomAttribute("aria-selected"))
                .isEqualTo("true");
        box.sendKeys(Keys.ARROW_DOWN);
        assertThat(box.getDomAttribute("aria-activedescendant")).isNull();
        box.sendKeys(Keys.ESCAPE);
        assertThat(browser.driver().findElements(OPTIONS)).isEmpty();
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(box.getDomProperty("value")).isEqualTo("http");
    }

    @Test
    void aFieldIsTakenFirstAndItsValueThen() {
        WebElement box = typed("statu");
        box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(box.getDomProperty("value")).isEqualTo("status:");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(OPTIONS, "status:assigned"));
    }

    @Test
    void enterInTheBoxItselfSearchesForWhatIsTyped() {
        typed("http").sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.urlMatches("/search\\?q=http$"));
    }

    @Test
    void theFormIsWholeWithoutScripts() {
        String home = get("").asString();

        assertThat(home).containsPattern("<form class=\"search\"[^>]* action=\"/search\" method=\"get\"");
        assertThat(home).doesNotContain("role=\"combobox\"", "role=\"listbox\"");
        assertThat(get("search?q=belrac").asString())
                .contains("Nothing is called “belrac”; did you mean belarc-http?", "/services/belarc-http");
    }

    @Test
    void whatCannotBeReadIsMarkedInItsPlace() {
        browser.open(base + "search?q=belarc%20port:99999");

        assertThat(browser.textOf(".notice")).contains("At character 13", "“99999” is no port number");
        assertThat(browser.textOf(".query")).isEqualTo("belarc port:99999");
        assertThat(browser.textOf(".query mark")).isEqualTo("99999");
        assertThat(browser.find(".bar input[name=q]").getDomProperty("value")).isEqualTo("belarc port:99999");
    }

    @Test
    void everyHostileQueryIsRefusedOnThePage() {
        for (String hostile :
                List.of("\"open", "removed:abc", "registered:2020..2015", "a\u0000b", "a\u202Eb", "9-1")) {
            Response page =
                    PortledgerClient.at(base).request().queryParam("q", hostile).get("search");
            assertThat(page.statusCode()).as(hostile).isEqualTo(400);
            assertThat(page.asString()).as(hostile).contains("At character ", "<mark>");
        }
    }

    @Test
    void theHitsGoOnOnTheNextPage() {
        browser.open(base + "search?q=status:unassigned");
        String first = browser.textOf("tbody tr");
        browser.find("a[rel=next]").click();
        browser.await(ExpectedConditions.urlContains("after=50"));

        assertThat(browser.textOf("tbody tr")).isNotEqualTo(first);
        assertThat(browser.textOf("h1")).contains("status:unassigned");
    }

    @Test
    void aDayInTheQueryLeadsToThePortOfThatDay() {
        Response answer = PortledgerClient.at(base)
                .request()
                .queryParam("q", "2693 on:2003-12-01")
                .get("ru/search");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/ru/ports/2693?on=2003-12-01");
    }

    @Test
    void eachFieldIsExplainedInEachLanguage() {
        for (String language : List.of("", "ru/", "de/", "es/")) {
            String page = get(language + "search").asString();
            assertThat(page)
                    .contains("status:unassigned", "registered:2015..2020", "assignee:IESG", "on:2003-12-01")
                    .doesNotContain("search.field");
        }
    }

    /** Types into the box of the home page and waits for its suggestions. */
    private WebElement typed(String text) {
        browser.open(base.toString());
        WebElement box = browser.find("main input[name=q]");
        box.sendKeys(text);
        browser.await(ExpectedConditions.visibilityOfElementLocated(OPTIONS));
        return box;
    }

    private Response get(String path) {
        return PortledgerClient.at(base).page(path);
    }
}

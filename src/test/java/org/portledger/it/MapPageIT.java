package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.URL;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The map of the port space: pointed at, walked over and turned back in a real browser, and asked by the API. */
@SharedDeployment
class MapPageIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    @Test
    void theArrowKeysWalkOverTheCellsAndEnterOpensThePort() {
        browser.open(base + "de/map");
        browser.await(ExpectedConditions.attributeToBe(By.cssSelector(".map img"), "tabindex", "0"));
        browser.find(".map img").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".pointed"), "257"));
        browser.find(".map img").sendKeys(Keys.ENTER);

        browser.await(ExpectedConditions.urlToBe(base + "de/ports/257"));
    }

    @Test
    void aClickOpensThePortOfTheCell() {
        browser.open(base + "map");
        browser.await(ExpectedConditions.attributeToBe(By.cssSelector(".map img"), "tabindex", "0"));
        browser.find(".map img").click(); // the middle of what the window shows of it
        browser.await(ExpectedConditions.urlMatches("/ports/[0-9]+$"));

        String port = browser.driver().getCurrentUrl().replaceAll(".*/", "");
        assertThat(Integer.parseInt(port) % 256).isEqualTo(128);
    }

    @Test
    void theSliderTurnsTheRegistryBack() {
        browser.open(base + "map");
        browser.await(ExpectedConditions.attributeToBe(By.cssSelector(".map img"), "tabindex", "0"));
        String today = browser.textOf("[data-count=ASSIGNED]");
        browser.find("#year").sendKeys(Keys.HOME);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("[data-day]"), "1992"));

        assertThat(browser.textOf("[data-year]")).isEqualTo("1992");
        assertThat(browser.textOf("[data-count=ASSIGNED]")).isNotEqualTo(today).hasSizeLessThan(today.length());
        assertThat(browser.find(".map img").getAttribute("src")).contains("on=1992-12-31");
    }

    @Test
    void withoutScriptsTheFormAsksForAnotherYear() {
        String page =
                PortledgerClient.at(base).page("map?year=1995&transport=udp").asString();

        assertThat(page).contains("map/picture?on=1995-12-31&amp;transport=udp", "31 December 1995");
    }

    @Test
    void whatIsNoDayOrTransportIsRefused() {
        assertThat(PortledgerClient.at(base).page("map?year=x").statusCode()).isEqualTo(400);
        assertThat(PortledgerClient.at(base).page("map?on=2023-02-30").asString())
                .contains("2023-02-30");
        assertThat(PortledgerClient.at(base).page("ru/map?transport=icmp").asString())
                .contains("«icmp» — не транспорт");
        PortledgerClient.at(base)
                .request()
                .get("api/v1/map?transport=icmp")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("tcp, udp, sctp, dccp"));
    }

    @Test
    void theApiTellsRunsAndDrawsThem() {
        PortledgerClient.at(base)
                .request()
                .get("api/v1/map?on=2004-02-06")
                .then()
                .statusCode(200)
                .body("runs[0].first", equalTo(0))
                .body("runs[-1].last", equalTo(65535))
                .body("runs.find { it.first <= 2693 && it.last >= 2693 }.status", equalTo("DEREGISTERED"));
        PortledgerClient.at(base)
                .request()
                .get("api/v1/map/picture")
                .then()
                .statusCode(200)
                .contentType("image/png");
    }
}

package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlToBe;

import java.net.URL;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Somebody sees a port and looks it up: by the keyboard alone, and without scripts. */
@SharedDeployment
class ReaderWalkIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    @AfterEach
    void scriptsOnAgain() {
        browser.scripts(true);
    }

    @Test
    void theKeyboardIsEnough() {
        browser.allowClipboard(base);
        browser.open(base.toString());
        browser.press("belrac", Keys.ENTER); // the box has the focus
        browser.await(urlContains("/search?q=belrac"));

        browser.tabTo("main a[href$='/ports/2693']");
        browser.press(Keys.ENTER);
        browser.await(urlContains("/ports/2693"));

        browser.tabTo("[data-copy=ss]");
        browser.press(Keys.ENTER);
        browser.await(textToBe(By.cssSelector("[data-copy=ss] [data-said]"), "Copied"));
        assertThat(browser.clipboard()).isEqualTo("sudo ss -tulnp 'sport = :2693'");

        browser.tabTo(".languages a[lang=ru]");
        browser.press(Keys.ENTER);
        browser.await(urlContains("/ru/ports/2693"));
        assertThat(browser.textOf("h1")).contains("До 6 февраля 2004 года он принадлежал belarc-http");
    }

    @Test
    void theFirstStopIsTheWayToTheContent() {
        browser.open(base + "ports/80");
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);

        browser.await(urlToBe(base + "ports/80#content"));
    }

    @Test
    void scriptsAreNotNeeded() {
        browser.scripts(false);
        browser.open(base.toString());
        browser.find("main input[name=q]").sendKeys("belrac", Keys.ENTER);
        browser.await(urlContains("/search?q=belrac"));
        assertThat(browser.textOf("main")).contains("belarc-http");

        browser.find("main a[href$='/ports/2693']").click();
        browser.await(urlContains("/ports/2693"));
        assertThat(browser.textOf("main"))
                .contains("Until 6 February 2004 it was belarc-http", "sudo ss -tulnp 'sport = :2693'", "RFC 1700");
        assertThat(browser.driver().findElements(By.cssSelector("[data-needs-script]")))
                .isNotEmpty()
                .noneMatch(element -> element.isDisplayed());

        browser.open(base + "map?year=1995");
        assertThat(browser.textOf(".legend")).contains("31 December 1995", "assigned");
        browser.open(base + "changes?port=2693");
        assertThat(browser.textOf("main")).contains("removed by IANA");
    }
}

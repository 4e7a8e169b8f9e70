package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

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

/** A newer registry in a real browser. Nothing is applied that other tests would notice: {@code RefreshIT} does that. */
@SharedDeployment
class RefreshPagesIT {

    private static final Path OFFICIAL = Path.of("src/test/resources/registry/registry-current.csv");

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @TempDir
    Path folder;

    @ArquillianResource
    private URL base;

    @BeforeEach
    void signIn() {
        browser.open(base + "login?to=/work/refresh");
        browser.driver().manage().deleteAllCookies();
        browser.find("[id='signIn:login']").sendKeys(Portledger.ADMIN);
        browser.find("[id='signIn:password']").sendKeys(Portledger.ADMIN_PASSWORD);
        press("signIn:go");
        browser.await(textToBe(By.tagName("h1"), "Newer registry"));
    }

    @Test
    void theDifferenceIsShownBeforeAnythingIsApplied() throws IOException {
        String text = Files.readString(OFFICIAL)
                .replace(
                        "\n,4,tcp,Unassigned,,,,,,,,\n",
                        "\nfresh,4,tcp,Fresh,[A],[A],2026-08-20,,,,,\nbad,4x,,,,,,,,,,\n")
                .replace(
                        "\nqotd,17,tcp,Quote of the Day,[Jon_Postel],[Jon_Postel],,,,,,\n",
                        "\nquote-day,17,tcp,Quote of the Day,[Jon_Postel],[Jon_Postel],,,,,,\n")
                .replace(
                        "\nrje,5,tcp,Remote Job Entry,[Jon_Postel],[Jon_Postel],,,,,,\n",
                        "\n,5,tcp,Unassigned,,,,,,,,\n");
        examine("refresh");

        offer(Files.writeString(folder.resolve("newer.csv"), text), "2026-09-01");

        browser.await(textToBe(By.tagName("h1"), "Registry of 1 September 2026"));
        assertThat(browser.textOf("#content"))
                .contains(
                        "1 registered",
                        "1 removed",
                        "1 renamed",
                        "quote-day",
                        "qotd",
                        "17/tcp",
                        "Rows that make no sense: 1",
                        "Line 11:");
        examine("refresh-difference");
    }

    @Test
    void whatSaysNothingNewIsAppliedWithoutAnEvent() throws IOException {
        offer(OFFICIAL.toAbsolutePath(), "2026-08-17");
        browser.await(textToBe(By.tagName("h1"), "Registry of 17 August 2026"));

        press("application:apply");

        browser.await(visibilityOfElementLocated(By.cssSelector("[role=status]")));
        assertThat(browser.textOf("[role=status]")).contains("Applied by admin", "0 events");
        examine("refresh-applied");
    }

    @Test
    void aFileThatIsRefusedIsToldWhy() throws IOException {
        offer(Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n"), "2026-09-01");

        browser.await(visibilityOfElementLocated(By.cssSelector("[role=alert]")));
        assertThat(browser.textOf("[role=alert]")).contains("not IANA's port registry", "a,b");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/work/refresh");
    }

    private static void offer(Path file, String day) {
        browser.find("[id='offer:file']").sendKeys(file.toString());
        browser.driver().executeScript("document.getElementById('offer:date').value = arguments[0]", day);
        press("offer:compare");
    }

    private static void press(String id) {
        browser.driver().findElement(By.id(id)).click();
    }

    private static void examine(String name) throws IOException {
        assertThat(browser.violations()).isEmpty();
        browser.look(Chromium.NARROW, false);
        assertThat(browser.scrollsSideways()).as(name + " at 390 px").isFalse();
        browser.photograph(name);
    }
}

package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What anybody sees without signing in: over raw HTTP, and in a real browser. */
@SharedDeployment
class PublicPagesIT {

    /** Each kind of page and each kind of port, by the name of its picture. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("check", "check"),
            Map.entry("home", ""),
            Map.entry("search", "search?q=belarc"),
            Map.entry("search-typo", "search?q=belrac"),
            Map.entry("search-ports", "search?q=status:unassigned"),
            Map.entry("search-refused", "search?q=belarc%20port:99999"),
            Map.entry("search-de", "de/search?q=http*"),
            Map.entry("search-nothing", "search?q=nothing-is-called-so"),
            Map.entry("port-2693", "ports/2693"),
            Map.entry("port-2693-in-2003", "ports/2693?on=2003-12-01"),
            Map.entry("port-2693-in-1999", "ports/2693?on=1999-01-01"),
            Map.entry("port-80", "ports/80"),
            Map.entry("port-3001", "ports/3001"),
            Map.entry("port-0", "ports/0"),
            Map.entry("port-50000", "ports/50000"),
            Map.entry("port-443", "ports/443"),
            Map.entry("map", "map"),
            Map.entry("map-in-1995", "map?year=1995"),
            Map.entry("map-ru", "ru/map?transport=udp"),
            Map.entry("changes", "changes"),
            Map.entry("changes-ru", "ru/changes?kind=REMOVED&from=2004-01-01"),
            Map.entry("compare", "compare?from=2003-12-01&to=2004-12-01"),
            Map.entry("compare-ru", "ru/compare"),
            Map.entry("service", "services/belarc-http"),
            Map.entry("service-de", "de/services/http"),
            Map.entry("sources-es", "es/sources"),
            Map.entry("home-ru", "ru/"),
            Map.entry("port-2693-ru", "ru/ports/2693"),
            Map.entry("port-80-ru", "ru/ports/80"),
            Map.entry("port-3001-ru", "ru/ports/3001"),
            Map.entry("port-0-ru", "ru/ports/0"),
            Map.entry("port-50000-ru", "ru/ports/50000"),
            Map.entry("port-443-ru", "ru/ports/443"),
            Map.entry("port-2693-de", "de/ports/2693"),
            Map.entry("port-2693-es", "es/ports/2693"),
            Map.entry("error-400", "ports/abc"),
            Map.entry("error-404", "nowhere"));

    private static final int MAX_BYTES = 60 * 1024;

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @ValueSource(strings = {"", "search?q=ssh", "ports/2693", "ports/abc", "nowhere"})
    void noPageMakesASessionOrNeedsAFramework(String path) {
        Response page = get(path);

        assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
        assertThat(page.asString()).doesNotContain("jakarta.faces.resource", "primefaces", "ViewState", "jsessionid");
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe", "nonce");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aPageIsTheSameForEveryone() {
        assertThat(get("ports/2693").asString()).isEqualTo(get("ports/2693").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ports/65536               | 400 | “65536” is no port number: they go from 0 to 65535
                    ports/-1                  | 400 | “-1” is no port number
                    ports/abc                 | 400 | “abc” is no port number
                    ports/1e3                 | 400 | “1e3” is no port number
                    ports/+80                 | 400 | “+80” is no port number
                    ports/２６９３                | 400 | “２６９３” is no port number
                    ports/080000              | 400 | “080000” is no port number
                    ports/2693?on=nonsense    | 400 | “nonsense” is no day of the calendar
                    ports/2693?on=2023-02-30  | 400 | “2023-02-30” is no day of the calendar
                    ports/2693?on=2023-2-3    | 400 | a day is written like 2003-12-01
                    ports/2693/tcp/x          | 404 | A port’s page has an address such as /ports/2693
                    ports                     | 404 | A port’s page has an address such as /ports/2693
                    ru/ports/abc              | 400 | «abc» — не номер порта
                    de/nowhere                | 404 | Diese Seite gibt es nicht
                    es/ports/80?on=x          | 400 | «x» no es un día del calendario
                    ru/work/audits            | 404 | There is no such page
                    fr/ports/80               | 404 | There is no such page
                    search/x                  | 404 | The search has an address such as /search?q=belarc
                    search?q=port:99999       | 400 | At character 6: “99999” is no port number
                    nowhere/at/all            | 404 | Nothing stands at this address
                    """)
    void whatMeansNothingIsRefusedWithASentence(String path, int status, String sentence) {
        Response page = get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(textOf(page)).contains(sentence).doesNotContain("Exception", "at org.", "Undertow", "WildFly");
    }

    @Test
    void tenThousandCharactersAreRefusedAndNotRepeated() {
        String long_ = "9".repeat(10_000);

        Response port = get("ports/" + long_);
        Response search = get("search?q=" + long_);

        assertThat(port.statusCode()).isEqualTo(400);
        assertThat(textOf(port)).contains("“999").doesNotContain("9".repeat(100));
        assertThat(search.statusCode()).isEqualTo(400);
        assertThat(textOf(search))
                .contains("At character 201: the text has 10,000 characters, and at most 200 are looked for");
    }

    @Test
    void markupInAnAddressIsText() {
        assertThat(get("search?q=<script>alert(1)</script>").asString()).doesNotContain("<script>alert");
        assertThat(get("ports/<b>").asString()).doesNotContain("<b>");
    }

    @Test
    void aMethodThatNoPageKnowsIsRefused() {
        assertThat(PortledgerClient.at(base).request().delete("ports/2693").statusCode())
                .isEqualTo(405);
    }

    /** The server refuses these before any page of ours is asked, in its own few words. */
    @ParameterizedTest
    @ValueSource(strings = {"WEB-INF/web.xml", "WEB-INF/errors/failed", "META-INF/MANIFEST.MF"})
    void theApplicationsOwnFilesAreNotServed(String file) {
        Response refused = get(file);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.asString()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"2693, ports/2693", "2693/tcp, ports/2693", "' 22 ', ports/22"})
    void aTextThatIsAPortLeadsToItsPage(String text, String page) {
        Response answer =
                PortledgerClient.at(base).request().queryParam("q", text).get("search");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/" + page);
    }

    @Test
    void theFoundingCaseIsAnsweredAndSourced() {
        browser.open(base + "ports/2693");

        assertThat(browser.textOf("h1")).contains("2693", "6 February 2004", "belarc-http");
        assertThat(browser.textOf(".answer .chips")).contains("formerly belarc-http", "17 August 2026");
        assertThat(browser.textOf(".history")).contains("2004-02-06", "2003-05-20", "belarc-http");
        assertThat(browser.textOf(".sources")).contains("1994");
        assertThat(browser.textOf("aside"))
                .contains("sport = :2693", "lsof -nP -i :2693", "findstr", "Get-NetTCPConnection");
        assertThat(browser.textOf(".neighbours")).contains("2692", "2694");
        assertThat(browser.driver().getTitle()).contains("2693", "formerly belarc-http");
    }

    @Test
    void thePageStandsAsOfAnEarlierDay() {
        browser.open(base + "ports/2693");
        browser.find("#on").sendKeys("12012003");
        browser.find("#on").sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.urlContains("on=2003-12-01"));

        assertThat(browser.textOf(".answer .chips")).contains("tcp, udp · belarc-http", "as of 1 December 2003");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ru/ports/2693 | en | ru | До 6 февраля 2004 года он принадлежал belarc-http
                    de/ports/2693 | ru | de | Bis zum 6. Februar 2004 war er belarc-http
                    es/ports/2693 | en | es | Hasta el 6 de febrero de 2004 fue belarc-http
                    en/ports/2693 | ru | en | Until 6 February 2004 it was belarc-http
                    ports/2693    | ru | ru | До 6 февраля 2004 года он принадлежал belarc-http
                    ports/2693    | fr | en | Until 6 February 2004 it was belarc-http
                    """)
    void theAddressOrElseTheBrowserNamesTheLanguage(String path, String wish, String language, String sentence) {
        Response page = PortledgerClient.at(base)
                .request()
                .header("Accept-Language", wish)
                .get(path);

        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.asString()).contains("<html", "lang=\"" + language + "\"");
        assertThat(textOf(page)).contains(sentence);
        assertThat(page.header("Vary").contains("Accept-Language")).isEqualTo(path.startsWith("ports"));
        assertThat(page.asString())
                .contains("rel=\"canonical\" href=\"/" + language + "/ports/2693\"")
                .contains("hreflang=\"ru\" href=\"/ru/ports/2693\"")
                .contains("hreflang=\"x-default\" href=\"/ports/2693\"");
    }

    @Test
    void whatALinkCarriedForOthersIsNoPartOfAnAddress() {
        assertThat(PortledgerClient.at(base)
                        .page("de/map?year=2003&utm_source=letter&transport=udp")
                        .asString())
                .contains("rel=\"canonical\" href=\"/de/map?year=2003&amp;transport=udp\"")
                .contains("hreflang=\"x-default\" href=\"/map?year=2003&amp;transport=udp\"")
                .contains("property=\"og:locale\" content=\"de_DE\"")
                .contains("<h1>Alle 65.536 Ports in einem Bild</h1>")
                .doesNotContain("utm_source");
    }

    @Test
    void aReaderStaysInTheLanguageAndChangesItByALink() {
        browser.open(base + "ru/ports/2693");
        browser.find(".neighbours a").click();
        browser.await(ExpectedConditions.urlContains("/ru/ports/2690"));
        browser.find(".languages a[lang=de]").click();
        browser.await(ExpectedConditions.urlContains("/de/ports/2690"));

        assertThat(browser.textOf("aside")).contains("Nachbarn");
    }

    @Test
    void theThemeIsRememberedWithoutACookie() {
        browser.open(base + "ports/80");
        By theme = By.cssSelector("[data-theme-switch]");
        browser.driver().findElement(theme).click();
        browser.driver().findElement(theme).click();
        browser.open(base.toString());

        assertThat(browser.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(browser.evaluate("getComputedStyle(document.body).colorScheme"))
                .isEqualTo("dark");
        assertThat(browser.driver().manage().getCookies()).isEmpty();

        browser.driver().findElement(theme).click();
        assertThat(browser.evaluate("document.documentElement.dataset.theme ?? 'as the system'"))
                .isEqualTo("as the system");
    }

    @Test
    void aCommandIsCopiedByItsButton() {
        browser.allowClipboard(base);
        browser.open(base + "ports/2693");
        browser.find("[data-copy=ss]").click();
        browser.await(ExpectedConditions.textToBe(By.cssSelector("[data-copy=ss] [data-said]"), "Copied"));

        assertThat(browser.clipboard()).isEqualTo("sudo ss -tulnp 'sport = :2693'");
    }

    @Test
    void everyPageReadsWithoutScripts() {
        String page = get("ports/2693").asString();

        assertThat(page).contains("belarc-http", "sport = :2693").doesNotContain("<noscript", "onclick", "style=\"");
        assertThat(page.split("data-needs-script", -1)).hasSizeGreaterThan(1);
        assertThat(page).doesNotContainPattern("<button[^>]*data-needs-script(?![^>]*hidden)");
    }

    @Test
    void aPortPageIsLight() {
        browser.open(base + "ports/80");

        Object bytes = browser.evaluate("performance.getEntries()"
                + ".filter(e => e.entryType === 'navigation' || e.entryType === 'resource')"
                + ".reduce((sum, e) => sum + e.transferSize, 0)");
        Object foreign = browser.evaluate("performance.getEntriesByType('resource')"
                + ".filter(e => new URL(e.name).origin !== location.origin).length");

        assertThat(((Number) bytes).intValue()).isPositive().isLessThan(MAX_BYTES);
        assertThat(foreign).isEqualTo(0L);
    }

    @Test
    void filesAreKeptByBrowsersUntilTheyChange() {
        String style = get("").asString().replaceAll("(?s).*href=\"/(resources/portledger/css/[^\"]+)\".*", "$1");

        Response file =
                PortledgerClient.at(base).request().urlEncodingEnabled(false).get(style);

        assertThat(style).containsPattern("\\?v=[0-9a-f]{10}$");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void everyPageIsForEveryone() throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            browser.open(base + page.getValue());
            browser.look(Chromium.WIDE, false);
            assertThat(browser.violations()).as(page.getKey()).isEmpty();
            browser.look(Chromium.NARROW, true);
            assertThat(browser.violations())
                    .as(page.getKey() + ", narrow and dark")
                    .isEmpty();
            assertThat(browser.scrollsSideways())
                    .as(page.getKey() + " scrolls sideways")
                    .isFalse();
            browser.photograph(page.getKey());
        }
    }

    @Test
    void theConsoleHasNothingToComplainOf() {
        browser.complaints(); // of the pages before
        browser.open(base + "ports/2693");

        assertThat(browser.complaints()).isEmpty();
    }

    private Response get(String path) {
        return PortledgerClient.at(base).page(path);
    }

    private static String textOf(Response page) {
        return page.asString().replaceAll("<[^>]+>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
    }
}

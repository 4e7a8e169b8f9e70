package org.portledger.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser for the tests of a class, without a window: Debian's chromium.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Chromium browser = new Chromium();
 * }</pre>
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

    public static final int WIDE = 1280;
    public static final int NARROW = 390;

    private static final int HEIGHT = 900;

    /** More than any page has places to stop at. */
    private static final int MOST_TABS = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ChromeDriver driver;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var options = new ChromeOptions();
        options.setBinary(installed("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(installed("chromedriver"))
                        .build(),
                options);
        look(WIDE, false);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
        }
    }

    /** The window's width in CSS pixels, and which colours the system is said to wish for. */
    public void look(int width, boolean dark) {
        resize(width, HEIGHT);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void open(String address) {
        driver.get(address);
    }

    /** The first element, once it is there: a page that was asked for may still be coming. */
    public WebElement find(String css) {
        return await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    /** The text of the first; what a live page replaces meanwhile is looked for again. */
    public String textOf(String css) {
        return await(ExpectedConditions.refreshed(
                page -> page.findElement(By.cssSelector(css)).getText()));
    }

    /** Waits for what the page does in its own time; fails if it never does. */
    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    /** Switches the scripts of pages that are opened from now on off, or on again. */
    public void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Slows down what pages send from now on, in bytes a second; a rate of 0 takes the network away. */
    public void sendingAt(int bytesPerSecond) {
        network(bytesPerSecond == 0, bytesPerSecond);
    }

    /** The network as it is. */
    public void sendingFreely() {
        network(false, -1);
    }

    private void network(boolean offline, int uploadThroughput) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        offline,
                        "latency",
                        0,
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        uploadThroughput));
    }

    /** Drops files onto what {@code css} finds, as a hand would: their names with their contents. */
    public void drop(String css, Map<String, String> files) {
        driver.executeScript("""
                const carried = new DataTransfer();
                for (const [name, content] of Object.entries(arguments[1])) {
                  carried.items.add(new File([content], name));
                }
                for (const type of ['dragenter', 'dragover', 'drop']) {
                  arguments[0].dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
                }
                """, find(css), files);
    }

    /** Presses keys at whatever has the focus. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another one is held. */
    public void pressWith(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Goes on by the tabulator key until the focus is on what {@code css} finds; fails if it never gets there. */
    public void tabTo(String css) {
        for (int i = 0; i < MOST_TABS; i++) {
            press(Keys.TAB);
            if (driver.switchTo().activeElement().equals(find(css))) {
                return;
            }
        }
        throw new AssertionError("The tabulator key never leads to " + css);
    }

    /** What an expression of JavaScript is in the page. */
    public Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Whether the page as a whole has to be moved sideways to be read. */
    public boolean scrollsSideways() {
        return (Boolean) evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What axe-core finds wrong for people with disabilities, each with the first place; empty if nothing. */
    @SuppressWarnings("unchecked")
    public List<String> violations() {
        driver.executeScript(axe());
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const inWords = (rule) => `${rule.id}: ${rule.help}, at ${rule.nodes[0].html}`;
                axe.run().then((found) => done(found.violations.map(inWords)), (problem) => done([String(problem)]));
                """);
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console says of errors and of what the content policy blocked, since it was last asked; empty if nothing. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Grants pages of {@code site} what a person grants by a click: the clipboard. */
    public void allowClipboard(URL site) {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        site.getProtocol() + "://" + site.getAuthority(),
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    public String clipboard() {
        return (String)
                driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[arguments.length - 1])");
    }

    /** Keeps a picture of the whole page at both widths in both colours, as {@code name-1280-light.png} and so on. */
    public void photograph(String name) throws IOException {
        for (int width : List.of(WIDE, NARROW)) {
            for (boolean dark : List.of(false, true)) {
                look(width, dark);
                photograph(name, width, dark);
            }
        }
        look(WIDE, false);
    }

    private void photograph(String name, int width, boolean dark) throws IOException {
        resize(width, ((Number) evaluate("Math.max(900, document.body.scrollHeight)")).intValue());
        Object image = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        Path folder = Files.createDirectories(Path.of(System.getProperty("it.screenshots")));
        Path file = folder.resolve("%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light"));
        Files.write(file, Base64.getDecoder().decode((String) image));
    }

    private void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static File installed(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            File file = new File(folder, program);
            if (file.canExecute()) {
                return file;
            }
        }
        throw new IllegalStateException(
                "The browser tests need " + program + "; on Debian: apt install chromium chromium-driver");
    }
}

package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * An audit from its first scan to its report, by keyboard alone: import, filter, judge five hundred findings, undo, remark,
 * make a rule after a dry run, import again, look what changed, read the report. Each step leaves pictures.
 */
@SharedDeployment
class AuditWalkIT {

    private static final int HOSTS = 60;
    private static final List<Integer> AT_FIRST = List.of(21, 22, 23, 80, 443, 2693, 3306, 5432, 6379, 8080);
    private static final List<Integer> LATER = List.of(21, 22, 80, 443, 2693, 3306, 5432, 6379, 8080, 8443);

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    @TempDir
    Path folder;

    @Test
    void fromTheFirstScanToTheReport() throws IOException {
        TeamAtWork work = TeamAtWork.signedIn(browser, base);
        PortledgerClient lead = PortledgerClient.at(base).asAdministrator().newMember(work.team(), "LEAD");
        long audit = work.newAudit("Walk");
        work.signIn(lead);
        browser.open(base + "work/audit/" + audit);
        importByKeyboard(scan("first.xml", 1_760_000_000, AT_FIRST));
        browser.photograph("walk-1-imported");

        go("main a[href*='/work/findings/" + audit + "']");
        browser.tabTo(".narrowing input[name=q]");
        browser.press("-port:2693 presence:present" + Keys.ENTER);
        browser.await(urlContains("?q="));
        assertThat(browser.textOf(".facets")).contains("540 findings");
        browser.photograph("walk-2-filtered");

        judgeEverythingThatMatches();
        assertThat(browser.textOf(".notice.done")).contains("540 of 540 findings changed");
        browser.photograph("walk-3-judged");
        submit("#undo button");
        assertThat(browser.textOf(".notice.done")).contains("540 of 540 findings as before");
        browser.photograph("walk-4-undone");

        browser.open(base + "work/findings/" + audit + "?q=port:2693");
        browser.press("j");
        browser.press(Keys.ENTER);
        browser.await(urlMatches("/work/finding/\\d+$"));
        browser.tabTo("#remark\\:text");
        browser.press("Belarc's agent was taken off these hosts years ago.");
        submit("#remark button");
        assertThat(browser.textOf(".remarks")).contains("Belarc's agent was taken off");
        browser.photograph("walk-5-remarked");

        go("main a[href*='/work/rule?like=']");
        browser.await(textToBePresentInElementLocated(By.cssSelector("#rule\\:preview"), "It would decide"));
        browser.photograph("walk-6-dry-run");
        browser.tabTo("#rule\\:reason");
        browser.press("Known, and on its way out.");
        browser.tabTo("#rule\\:create");
        browser.press(Keys.ENTER);
        browser.await(urlMatches("/work/rule/\\d+$"));
        assertThat(browser.textOf("main")).contains("1 finding");
        browser.photograph("walk-7-rule");

        browser.open(base + "work/audit/" + audit);
        importByKeyboard(scan("second.xml", 1_762_600_000, LATER));
        go("main a[href*='/work/diff/']");
        assertThat(browser.textOf("main")).contains("8443/tcp", "23/tcp");
        browser.photograph("walk-8-what-changed");

        browser.open(base + "work/audit/" + audit);
        go("main a[href*='/work/report/']");
        assertThat(browser.textOf("main")).contains("660");
        browser.photograph("walk-9-report");
    }

    /** Goes on by the tabulator key to a link, and follows it. */
    private void go(String link) {
        WebElement page = browser.find("main");
        browser.tabTo(link);
        browser.press(Keys.ENTER);
        browser.await(stalenessOf(page));
    }

    /** Goes on by the tabulator key to a button, and waits for the page that answers it. */
    private void submit(String button) {
        WebElement shown = browser.find(button);
        browser.tabTo(button);
        browser.press(Keys.ENTER);
        browser.await(stalenessOf(shown));
        browser.find("main");
    }

    private void judgeEverythingThatMatches() {
        browser.tabTo("#bulkBar summary");
        browser.press(Keys.ENTER);
        browser.tabTo("#bulk\\:scope\\:0");
        browser.press(Keys.ARROW_DOWN);
        browser.tabTo("#bulk\\:disposition");
        browser.press("expected");
        browser.tabTo("#bulk\\:reason");
        browser.press("This network is ours, and these services are known.");
        WebElement form = browser.find("#bulk");
        browser.pressWith(Keys.CONTROL, Keys.ENTER);
        browser.await(stalenessOf(form));
    }

    /** What the dialogue of the system for choosing a file gives is given at once. */
    private void importByKeyboard(Path file) {
        browser.tabTo("#import input[type=file]");
        browser.find("#import input[type=file]").sendKeys(file.toString());
        browser.await(textToBePresentInElementLocated(
                By.cssSelector("#scans"), file.getFileName().toString()));
    }

    private Path scan(String name, long time, List<Integer> open) throws IOException {
        String ports = open.stream().map(AuditWalkIT::port).collect(Collectors.joining());
        String hosts = IntStream.rangeClosed(1, HOSTS)
                .mapToObj(host -> """
                        <host><status state="up"/><address addr="10.9.0.%d" addrtype="ipv4"/><ports>
                        <extraports state="closed" count="%d"/>%s</ports></host>
                        """.formatted(host, 10_000 - open.size(), ports))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve(name), """
                <?xml version="1.0"?>
                <nmaprun scanner="nmap" args="nmap -sV -p1-10000 10.9.0.0/26" start="%1$d" version="7.93">
                <scaninfo type="syn" protocol="tcp" numservices="10000" services="1-10000"/>
                %2$s<runstats><finished time="%1$d"/><hosts up="%3$d" down="0" total="%3$d"/></runstats>
                </nmaprun>
                """.formatted(time, hosts, HOSTS));
    }

    private static String port(int number) {
        return """
                <port protocol="tcp" portid="%d"><state state="open" reason="syn-ack"/><service name="%s" method="probed" conf="10"/></port>
                """.formatted(number, number == 22 ? "ssh" : "http");
    }
}

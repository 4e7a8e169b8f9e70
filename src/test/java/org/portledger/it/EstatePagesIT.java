package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Hosts, a finding over time and elsewhere, a port in the estate, and entries by hand, in a real browser. */
@SharedDeployment
class EstatePagesIT {

    private static final Path LISTING = Path.of("src/test/resources/samples/ss-tlnp.txt");

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private long audit;

    @BeforeEach
    void anAuditOfTwoScansAndAListing() {
        work = TeamAtWork.signedIn(browser, base);
        audit = work.newAudit("Estate <i>of</i> autumn");
        work.importFile(audit, TeamAtWork.FIRST);
        work.importFile(audit, TeamAtWork.SECOND);
        work.importFile(audit, LISTING, "&host=127.0.1.1&time=2026-11-22T23:50:00Z");
        browser.complaints(); // of the pages before
    }

    @Test
    void hostsAreListedAndAskedFor() throws IOException {
        look("work/hosts/" + audit, "hosts");
        assertThat(browser.textOf("main")).contains("14 hosts", "127.0.1.14", "Open now");

        browser.find("main input[name=q]").sendKeys("port:2693");
        submit("main form.search button");
        assertThat(browser.textOf("tbody")).contains("127.0.1.1").doesNotContain("127.0.1.4");
        browser.open(base + "work/hosts/" + audit + "?q=port:x");
        assertThat(browser.textOf(".notice.error")).contains("At character 6", "“x” is no port");
    }

    @Test
    void aHostIsTaggedAndItsScansAreTold() throws IOException {
        long host = hostOf("127.0.1.1");
        browser.open(base + "work/host/" + host);
        browser.find("#tagging\\:tags").sendKeys("lab rack-7");
        submit("#tagging\\:save");
        browser.find("#tagging\\:tags").clear();
        browser.find("#tagging\\:tags").sendKeys("rack-7");
        submit("#tagging\\:save");
        look("work/host/" + host, "host-history");

        assertThat(browser.textOf("aside")).contains("rack-7", "by User ", "Taken off");
        assertThat(browser.textOf(".changes")).contains("tcp");
        assertThat(browser.textOf("main")).contains("From scan to scan", "by the host itself", "from outside");
        browser.open(base + "work/hosts/" + audit + "?q=tag:rack-7");
        assertThat(browser.textOf("main")).contains("1 host", "127.0.1.1");
    }

    @Test
    void aFindingIsDrawnOverTimeAndFoundElsewhere() throws IOException {
        long other = work.newAudit("The audit before");
        work.importFile(other, TeamAtWork.FIRST);
        look("work/finding/" + work.findingOn(audit, 2693), "finding-over-time");

        assertThat((Long) browser.evaluate("document.querySelectorAll('main > * .sightings a').length"))
                .as("a mark for each scan that met the host")
                .isEqualTo(3L);
        assertThat(browser.evaluate("document.querySelector('details table').textContent"))
                .asString()
                .contains("nmap-first.xml", "by the host itself", "open");
        assertThat(browser.textOf("main")).contains("2693/tcp elsewhere", "The audit before");
    }

    @Test
    void aPortIsTracedThroughTheEstate() throws IOException {
        browser.open(base + "ports/2693");
        browser.driver().findElement(By.linkText("What your teams know of it")).click();
        browser.await(urlMatches("/work/port/2693$"));
        look("work/port/2693", "work-port");

        assertThat(browser.textOf("h1")).isEqualTo("What your teams know of 2693");
        assertThat(browser.textOf("main")).contains("By audit", "Estate <i>of</i> autumn", "127.0.1.1");
        browser.open(base + "work/port/4");
        assertThat(browser.textOf("main")).contains("None of your teams' audits ever saw it open.");
    }

    @Test
    void whatSomebodySawIsLogged() throws IOException {
        browser.open(base + "work/audit/" + audit + "?host=127.0.1.1");
        assertThat(browser.find("#hand\\:host").getAttribute("value")).isEqualTo("127.0.1.1");
        browser.find("#hand\\:port").sendKeys("70000");
        browser.find("#hand\\:saw").sendKeys("A form that asks for a serial number <b>");
        browser.find("#hand\\:why").sendKeys("The firewall's log had it.");
        submit("#hand\\:send");
        assertThat(browser.textOf("#hand .wrong")).isEqualTo("Port must be a whole number from 0 to 65535.");
        assertThat(browser.find("#hand\\:saw").getAttribute("value")).startsWith("A form that asks");
        lookHere("audit-by-hand");

        browser.find("#hand\\:port").clear();
        browser.find("#hand\\:port").sendKeys("9100");
        browser.find("#hand\\:send").click();
        browser.await(urlMatches("/work/finding/\\d+$"));
        assertThat(browser.textOf("h1")).isEqualTo("127.0.1.1 listens on 9100/tcp");
        assertThat(browser.textOf("main"))
                .contains(
                        "A form that asks for a serial number <b>",
                        "logged by hand because: The firewall's log had it.");
        assertThat(work.auditor()
                        .get("audits/{id}/findings?q=presence:unverified", audit)
                        .jsonPath()
                        .getList("port", Integer.class))
                .as("what the entry did not name stays as it was")
                .isEqualTo(unverifiedBefore());
    }

    /** The same audit without the entry. */
    private List<Integer> unverifiedBefore() {
        long same = work.newAudit("Without the entry");
        work.importFile(same, TeamAtWork.FIRST);
        work.importFile(same, TeamAtWork.SECOND);
        work.importFile(same, LISTING, "&host=127.0.1.1&time=2026-11-22T23:50:00Z");
        return work.auditor()
                .get("audits/{id}/findings?q=presence:unverified", same)
                .jsonPath()
                .getList("port", Integer.class);
    }

    @Test
    void whatIsAnotherTeamsDoesNotExist() {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        work.signIn(administrator.newMember(administrator.newTeam(), "LEAD"));
        for (Map.Entry<String, String> page : Map.of(
                        "work/hosts/" + audit, "No audit " + audit, "work/port/2693", "ever saw it open")
                .entrySet()) {
            browser.open(base + page.getKey());
            assertThat(browser.textOf("main")).contains(page.getValue()).doesNotContain("Estate");
        }
    }

    private long hostOf(String address) {
        return work.auditor()
                .get("audits/{id}/hosts?q={q}", audit, address)
                .jsonPath()
                .getLong("[0].id");
    }

    private void submit(String button) {
        WebElement pressed = browser.find(button);
        pressed.click();
        browser.await(stalenessOf(pressed));
    }

    /** Opens a page, photographs it, and finds nothing wrong with it. */
    private void look(String page, String name) throws IOException {
        browser.open(base + page);
        lookHere(name);
    }

    private void lookHere(String name) throws IOException {
        browser.photograph(name);
        browser.look(Chromium.NARROW, true);
        assertThat(browser.violations()).as(name + ", narrow and dark").isEqualTo(List.of());
        assertThat(browser.scrollsSideways()).as(name + " at 390 px").isFalse();
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).as(name).isEqualTo(List.of());
        assertThat(browser.complaints()).as(name).isEqualTo(List.of());
    }
}

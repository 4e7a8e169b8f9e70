package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The pages that compare scans and sum up audits, in a real browser. */
@SharedDeployment
class ReportPagesIT {

    @RegisterExtension
    static final Chromium browser = new Chromium();

    @ArquillianResource
    private URL base;

    private TeamAtWork work;
    private long audit;

    @BeforeEach
    void anAuditOfTwoScans() {
        work = TeamAtWork.signedIn(browser, base);
        audit = work.newAudit("Reports <b>of</b> autumn");
        work.importFile(audit, TeamAtWork.FIRST);
        work.importFile(audit, TeamAtWork.SECOND);
    }

    @Test
    void twoScansAreComparedOnAPage() throws IOException {
        look("work/diff/" + audit, "diff");

        assertThat(browser.textOf("h1")).isEqualTo("What changed between two scans");
        assertThat(browser.textOf(".kinds")).contains("new", "gone", "changed", "not tested since", "same");
        assertThat(browser.textOf("main table")).contains("127.0.1.");

        browser.find(".kinds a.same").click();
        assertThat(browser.find(".kinds a.same").getAttribute("aria-current")).isEqualTo("true");
        assertThat(browser.textOf("main table")).contains("same");
    }

    @Test
    void filesAreHadFromThePages() {
        PortledgerClient atBrowser = work.auditor().signedInToPages();
        browser.open(base + "work/diff/" + audit);
        String diff = browser.find("a[href$='format=text']").getAttribute("href");
        browser.open(base + "work/findings/" + audit + "?q=verdict:deregistered");
        String csv = browser.find("a[href$='format=csv']").getAttribute("href");

        assertThat(file(atBrowser, diff)).containsPattern("(?m)^[-+!?] 127\\.0\\.1\\.");
        assertThat(file(atBrowser, csv).lines().toList()).first().asString().startsWith("host,host_names,port,");
        assertThat(file(atBrowser, csv)).contains("DEREGISTERED").doesNotContain("UNASSIGNED");
        atBrowser
                .request()
                .get(base + "work/export/" + audit + "?format=exe")
                .then()
                .statusCode(400);
        atBrowser.request().get(base + "work/export/999999?format=csv").then().statusCode(404);
    }

    @Test
    void anAuditIsShownInNumbers() throws IOException {
        look("work/report/" + audit, "report");

        assertThat(browser.textOf("main")).contains("Verdicts on what is present", "Scan by scan");
        assertThat((Long) browser.evaluate("document.querySelectorAll('.trend rect').length"))
                .isPositive();
        browser.find(".bars a[href*='verdict%3Aderegistered']").click();
        assertThat(browser.driver().getCurrentUrl()).contains("verdict%3Aderegistered", "presence%3Apresent");
        look("work/team-report/" + work.team(), "team-report");
        assertThat(browser.textOf("main")).contains("Reports <b>of</b> autumn");
    }

    @Test
    void aLargeFileIsMadeInTheBackgroundAndHadWhenItIsDone() throws IOException {
        browser.open(base + "work/findings/" + audit + "?q=verdict:deregistered");
        browser.driver().findElement(By.partialLinkText("in the background")).click();
        assertThat(browser.find("#newExport\\:query").getAttribute("value")).isEqualTo("verdict:deregistered");
        browser.find("#newExport\\:query").sendKeys(" port:x");
        browser.find("#newExport\\:request").click();
        browser.await(textToBePresentInElementLocated(By.cssSelector("#newExport .wrong"), "Findings cannot be read"));
        browser.find("#newExport\\:query").clear();
        browser.find("#newExport\\:query").sendKeys("verdict:deregistered");
        browser.find("#newExport\\:request").click();
        browser.await(presenceOfElementLocated(By.cssSelector("#exportForm tbody tr")));

        List<Integer> asked =
                work.auditor().get("audits/{id}/exports", audit).jsonPath().getList("id");
        assertThat(asked).hasSize(1);
        // nobody loads the page again
        browser.await(textToBePresentInElementLocated(By.id("keptExports"), "kept until"));
        look("work/report/" + audit, "exports");
        assertThat(browser.textOf("#exportForm")).contains("findings-" + audit + ".csv", "4 findings, kept until");
        String csv = browser.find("a[href*='/work/kept-export/']").getAttribute("href");
        assertThat(file(work.auditor().signedInToPages(), csv)).contains("DEREGISTERED");

        browser.find("button[name=forget]").click();
        browser.await(numberOfElementsToBe(By.cssSelector("#exportForm"), 0));
    }

    @Test
    void aReportIsMadeForPaper() throws IOException {
        look("work/print/" + audit, "print");

        assertThat(browser.textOf("main"))
                .contains("Summary", "Method", "Findings by severity", "Decisions", "Appendix: scans", "SHA-256")
                .contains("No rule holds in this audit.");
    }

    private static String file(PortledgerClient atBrowser, String address) {
        var answer = atBrowser.request().urlEncodingEnabled(false).get(address);
        answer.then().statusCode(200);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        return answer.asString();
    }

    /** Opens a page, photographs it, and finds nothing wrong with it. */
    private void look(String page, String name) throws IOException {
        browser.open(base + page);
        browser.photograph(name);
        browser.look(Chromium.NARROW, false);
        assertThat(browser.scrollsSideways()).as(name + " at 390 px").isFalse();
        browser.look(Chromium.WIDE, false);
        assertThat(browser.violations()).as(name).isEqualTo(List.of());
        assertThat(browser.complaints()).as(name).isEqualTo(List.of());
    }
}

package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What search engines are told; the tests' installation does not say where the world finds it. */
@SharedDeployment
class SitemapIT {

    @ArquillianResource
    private URL base;

    @Test
    void robotsStayOutOfWhatIsNotForThem() {
        Response robots = get("/robots.txt");

        assertThat(robots.contentType()).startsWith("text/plain");
        assertThat(robots.asString())
                .contains("Disallow: /work/", "Disallow: /api/")
                .doesNotContain("Sitemap:");
    }

    @Test
    void everyPartIsThereAndThePagesOfTheFirst() {
        List<String> parts = locations(get("/sitemap.xml"));
        assertThat(parts).contains("/sitemap/pages.xml", "/sitemap/ports-2560.xml");

        assertThat(parts).allSatisfy(part -> assertThat(locations(get(part))).isNotEmpty());
        assertThat(locations(get("/sitemap/pages.xml")))
                .allSatisfy(page -> assertThat(get(page).statusCode()).isEqualTo(200));
    }

    @Test
    void aPortThatEverBoreANameIsThereInEachLanguage() {
        Response part = get("/sitemap/ports-2560.xml");

        assertThat(locations(part)).contains("/en/ports/2693", "/ru/ports/2693", "/de/ports/2693", "/es/ports/2693");
        assertThat(part.asString()).contains("hreflang=\"x-default\" href=\"/ports/2693\"");
        assertThat(get("/sitemap/ports-49152.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemap/ports-1.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemap/else").statusCode()).isEqualTo(404);
    }

    private Response get(String address) {
        return PortledgerClient.at(base).request().get(address);
    }

    private static List<String> locations(Response file) {
        return file.xmlPath().getList("'**'.findAll { it.name() == 'loc' }*.text()");
    }
}

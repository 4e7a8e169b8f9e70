package org.portledger.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes, comparisons, services and sources: as pages, by the API, as a feed. */
@SharedDeployment
class RegistryPagesIT {

    @ArquillianResource
    private URL base;

    @Test
    void changesAreFilteredAndComeInParts() {
        Response first = get("api/v1/changes?kind=REMOVED&from=2004-02-06&to=2004-02-06&limit=1");

        first.then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes.kind", everyItem(equalTo("REMOVED")))
                .body("changes.day", everyItem(equalTo("2004-02-06")));
        int total = first.path("total");
        String next = first.header("Link");
        int seen = 1;
        while (next != null) {
            Response part = PortledgerClient.at(base)
                    .request()
                    .urlEncodingEnabled(false)
                    .get(next.replaceAll("^<([^>]+)>.*", "$1"));
            seen += part.<List<?>>path("changes").size();
            next = part.header("Link");
        }
        assertThat(seen).isEqualTo(total);
        get("api/v1/changes?port=2693&kind=REMOVED")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].name", equalTo("belarc-http"))
                .body("changes[0].transports", equalTo(List.of("tcp", "udp")));
    }

    @Test
    void changesAreFoundByTheOrganisationThatHoldsTheName() {
        get("api/v1/changes?organisation=iesg")
                .then()
                .statusCode(200)
                .body("changes.organisation", everyItem(equalTo("IESG")))
                .body("changes.size()", greaterThan(10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    changes?from=x          | from: from must be a day
                    changes?kind=lost       | kind: kind must be one of
                    changes?port=70000      | port: port must be 0 to 65535
                    changes?cursor=abc      | cursor: must be one that this list gave
                    compare                 | from: is needed
                    compare?from=2004-02-30 | from: There is no day 2004-02-30
                    """)
    void whatMeansNothingIsRefusedByName(String address, String why) {
        get("api/v1/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    @Test
    void theFeedIsAtom() {
        Response feed = get("api/v1/changes/feed?port=2693");

        assertThat(feed.contentType()).startsWith("application/atom+xml");
        feed.then()
                .statusCode(200)
                .body("feed.entry.title.list()", hasItem("2693/tcp 2693/udp belarc-http: removed by IANA"))
                .body("feed.entry.updated.list()", hasItem("2004-02-06T00:00:00Z"));
    }

    @Test
    void twoDaysAreCompared() {
        get("api/v1/compare?from=2003-12-01&to=2004-12-01")
                .then()
                .statusCode(200)
                .body("differences.find { it.port == 2693 && it.transport == 'tcp' }.kind", equalTo("REMOVED"));
        assertThat(text("compare?from=2003-12-01&to=2004-12-01"))
                .contains("The registry of 1 December 2003 and of 1 December 2004", "2693/tcp", "belarc-http");
        assertThat(page("de/compare?from=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aServiceHasItsPageWhateverItsName() {
        assertThat(text("services/belarc-http")).contains("2693/tcp", "2693/udp", "6 February 2004");
        assertThat(text("services/914c%2Fg")).contains("914c/g", "211/tcp");
        assertThat(text("services/BELARC-HTTP")).contains("belarc-http");
        assertThat(page("ru/services/nothing").statusCode()).isEqualTo(404);
        assertThat(text("ru/services/nothing")).contains("не называется «nothing»");
        assertThat(page("services").statusCode()).isEqualTo(404);
    }

    @Test
    void everyEquivalenceIsToldWithItsReason() {
        String https = "find { it.kind == 'SERVICE_OVER_TLS' && it.name == 'http' }";
        get("api/v1/equivalences")
                .then()
                .statusCode(200)
                .body("size()", greaterThan(150))
                .body(https + ".registered", hasItem("https"))
                .body(https + ".reason", equalTo("HTTP over TLS is https"))
                .body(https + ".source", equalTo("RFC 9110, section 4.2.2"));
    }

    @Test
    void everySourceIsToldWithItsHash() {
        get("api/v1/sources")
                .then()
                .statusCode(200)
                .body("size()", equalTo(474))
                .body("[0].id", equalTo("iana-xml-2026-08-17"));
        get("api/v1/sources/rfc1700").then().statusCode(200).body("date", equalTo("1994-10"));
        get("api/v1/sources/none").then().statusCode(404).contentType("application/problem+json");
        assertThat(text("sources")).contains("474 dated copies", "RFC 1700, October 1994", "sha256");
    }

    @Test
    void thePageOfChangesFiltersAndGoesOn() {
        assertThat(text("changes?port=2693")).contains("2 changes.", "removed by IANA", "belarc-http");
        assertThat(text("changes?name=nothing-is-called-so")).contains("No changes.");
        assertThat(page("changes").asString()).contains("rel=\"next\"", "application/atom+xml");
        assertThat(text("es/changes?port=x")).contains("«x» no es un puerto ni un rango");
    }

    private Response get(String path) {
        return PortledgerClient.at(base).request().urlEncodingEnabled(false).get(path);
    }

    private Response page(String path) {
        return PortledgerClient.at(base)
                .request()
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(path);
    }

    private String text(String path) {
        return page(path)
                .asString()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace("/ ", "/");
    }
}

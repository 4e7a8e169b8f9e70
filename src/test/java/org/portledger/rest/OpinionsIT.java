package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** Whether a page helped: said by anybody, counted once a day, seen by administrators. */
@SharedDeployment
class OpinionsIT {

    @ArquillianResource
    private URL base;

    @Test
    void aReaderCountsOnceForAPageAndMayThinkAgain() {
        say("49001", "not", "Browser/1", "");
        say("49001", "helped", "Browser/1", "");
        say("49001", "partly", "Browser/2", ""); // what a browser calls itself makes no other reader

        assertThat(count(49001)).isEqualTo(Map.of("port", 49001, "helped", 0, "partly", 1, "missed", 0));
    }

    @Test
    void whoSaidSomethingYesterdayIsForgotten() throws SQLException {
        say("49002", "helped", "Browser/1", "");
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("update page_opinion set said_on = said_on - 1");
        }
        say("49002", "not", "Browser/1", "");

        assertThat(count(49002)).isEqualTo(Map.of("port", 49002, "helped", 1, "partly", 0, "missed", 1));
    }

    @Test
    void thePageSaysThanksInTheReadersLanguage() {
        assertThat(say("80", "helped", "Browser/3", "").header("Location")).endsWith("/thanks/80");
        assertThat(say("80", "helped", "Browser/3", "ru").header("Location")).endsWith("/ru/thanks/80");
        assertThat(say("80", "helped", "Browser/3", "//evil").header("Location"))
                .endsWith("/thanks/80")
                .doesNotContain("evil");
        assertThat(PortledgerClient.at(base).page("ru/thanks/80").asString()).contains("Спасибо", "/ru/ports/80");
        assertThat(PortledgerClient.at(base).page("thanks/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramSaysItAsJson() {
        PortledgerClient.at(base)
                .request()
                .contentType(ContentType.JSON)
                .body("{\"opinion\": \"PARTLY\"}")
                .post("api/v1/opinions/81")
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"65536, helped, number", "80, great, opinion: must be helped", "80, '', opinion: must be helped"})
    void whatIsNoOpinionOnAPortIsRefused(String port, String opinion, String why) {
        say(port, opinion, "Browser/4", "")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    private Map<String, Integer> count(int port) {
        return PortledgerClient.at(base)
                .asAdministrator()
                .request()
                .get("api/v1/opinions")
                .jsonPath()
                .getMap("find { it.port == %d }".formatted(port));
    }

    private Response say(String port, String opinion, String browser, String language) {
        return PortledgerClient.at(base)
                .request()
                .redirects()
                .follow(false)
                .header("User-Agent", browser)
                .contentType(ContentType.URLENC)
                .formParam("opinion", opinion)
                .formParam("language", language)
                .post("api/v1/opinions/" + port);
    }
}

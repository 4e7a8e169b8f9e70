package org.portledger.rest;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What public answers say of being kept, the first time and every other. */
@SharedDeployment
class KeptAnswersIT {

    private static final String PORT = "/api/v1/ports/2693";

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ports/443", "/ru/ports/443", "/search?q=belarc", "/api/v1/ports/443"})
    void theSecondAnswerIsTheFirst(String address) {
        Response first = request().get(address);
        Response second = request().get(address);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).startsWith("public");
        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(first.header("Vary")).contains("Accept-Encoding");
        assertThat(second.asString()).isEqualTo(first.asString());
        first.headers().asList().stream()
                .filter(header -> !header.getName().equals("Date"))
                .forEach(header -> assertThat(second.header(header.getName())).isEqualTo(header.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ports/2693", PORT})
    void whoHasItIsToldSo(String address) {
        Response full = request().get(address);
        Response byTag = request()
                .header("If-None-Match", "\"other\", W/" + full.header("ETag"))
                .get(address);
        Response byTime = request()
                .header("If-Modified-Since", full.header("Last-Modified"))
                .get(address);
        Response outdated = request()
                .header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", full.header("Last-Modified"))
                .get(address);

        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.header("ETag")).isEqualTo(full.header("ETag"));
        assertThat(byTag.asString()).isEmpty();
        assertThat(byTime.statusCode()).isEqualTo(304);
        assertThat(outdated.statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsWhatGetGives() {
        Response head = request().head("/ports/995");
        Response get = request().get("/ports/995");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }

    @Test
    void languagesAndCodingsAreKeptApart() {
        Response english = request().header("Accept-Language", "en").get("/ports/80");
        Response russian = request().header("Accept-Language", "ru").get("/ports/80");
        Response plain = request()
                .config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Language", "en")
                .get("/ports/80");

        assertThat(russian.asString()).contains("lang=\"ru\"");
        assertThat(english.asString()).contains("lang=\"en\"").isEqualTo(plain.asString());
        assertThat(english.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(russian.header("ETag")).isNotEqualTo(english.header("ETag"));
    }

    @Test
    void wrongCredentialsAreRefusedThoughTheAnswerIsKept() {
        assertThat(request().get(PORT).statusCode()).isEqualTo(200);
        assertThat(PortledgerClient.at(base)
                        .withToken("nonsense")
                        .get("ports/2693")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyLineOfWhatAProgramAcceptsCounts() {
        Response either =
                request().header("Accept", "image/png", "application/json").get(PORT + "?on=2001-01-01");
        Response picture = request().header("Accept", "image/png").get(PORT + "?on=2001-01-01");

        assertThat(either.statusCode()).isEqualTo(200);
        assertThat(picture.statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ports/abc", "/nowhere", "/api/v1/ports/abc", "/login", "/WEB-INF/web.xml"})
    void whatFailedAndWhatIsOfTheMomentIsNotKept(String address) {
        Response answer = request().get(address);

        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Cache-Control")).isNotEqualTo("public, max-age=0, must-revalidate");
    }

    private RequestSpecification request() {
        return PortledgerClient.at(base).request();
    }
}

package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** What an upload beyond {@code PORTLEDGER_MAX_UPLOAD} is told, and that nothing of it stays. */
@SharedDeployment
class UploadBoundIT {

    /** As pom.xml sets it for the tests' server. */
    private static final String LIMIT = System.getenv("PORTLEDGER_MAX_UPLOAD");

    private static final byte[] TOO_LARGE = new byte[Integer.parseInt(LIMIT) + 1];
    private static final String SENTENCE = "The request has more than the " + LIMIT + " bytes that this address takes.";
    private static final int MOST_LOOKS = 50;

    @ArquillianResource
    private URL base;

    private PortledgerClient auditor;
    private long audit;

    @BeforeEach
    void aNewAudit() {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        long team = administrator.newTeam();
        auditor = administrator.newMember(team, "AUDITOR");
        audit = auditor.newAudit(team);
    }

    @Test
    void theApiRefusesWhatSaysThatItIsTooLarge() throws Exception {
        auditor.request()
                .body(TOO_LARGE)
                .post("api/v1/audits/{id}/scans", audit)
                .then()
                .statusCode(413)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("type", equalTo("/problems/too-large"))
                .body("detail", equalTo(SENTENCE));
        nothingStays();
    }

    @Test
    void theApiRefusesWhatTurnsOutToBeTooLarge() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "api/v1/audits/" + audit + "/scans"))
                                .header("Authorization", authorization())
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains(SENTENCE);
        nothingStays();
    }

    @Test
    void thePagesFormRefusesItToo() throws Exception {
        Response answer = auditor.signedInToPages()
                .request()
                .multiPart("import:file", "large.xml", TOO_LARGE)
                .post("work/audit/{id}", audit);

        answer.then().statusCode(413).body(containsString(SENTENCE));
        nothingStays();
    }

    private String authorization() {
        String credentials = auditor.login() + ":" + PortledgerClient.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
    }

    /** The server removes parts of forms once their answer is sent, so that may take a moment. */
    private void nothingStays() throws IOException {
        for (int look = 0; look < MOST_LOOKS && !left().isEmpty(); look++) {
            auditor.get("audits/{id}/imports", audit);
        }
        assertThat(left()).isEmpty();
        assertThat(auditor.get("audits/{id}/imports", audit).jsonPath().getList(""))
                .isEmpty();
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> ofServer = Files.walk(Path.of(System.getProperty("it.server"), "tmp"));
                Stream<Path> temporary = Files.walk(Path.of(System.getProperty("it.tmp")))) {
            return Stream.concat(ofServer, temporary)
                    .filter(file -> file.getFileName().toString().matches("(undertow|portledger-).*upload"))
                    .toList();
        }
    }
}

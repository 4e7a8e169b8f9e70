package org.portledger.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.it.SharedDeployment;

/** That whoever comes by cannot fill the memory. */
@SharedDeployment
class RequestBoundIT {

    private static final String LIMIT = Long.toString(RequestBound.MAX_BYTES);
    private static final byte[] TOO_LARGE = ("text=" + "x".repeat((int) RequestBound.MAX_BYTES)).getBytes(US_ASCII);

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "ru/check", "login", "search", "work/account", "api/v1/opinions/80", "api/v1/check"})
    void aFormThatIsTooLargeIsRefusedWithTheLimit(String path) throws Exception {
        HttpResponse<String> answer = post(path, BodyPublishers.ofByteArray(TOO_LARGE));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(LIMIT);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(path.startsWith("api") ? Problem.MEDIA_TYPE : "text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "ru/check", "login", "api/v1/opinions/80"})
    void aFormThatDoesNotSayHowLargeItIsIsRefusedToo(String path) throws Exception {
        var untold = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE));

        HttpResponse<String> answer = post(path, untold);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(LIMIT);
    }

    @Test
    void aScanMayBeLarger() throws Exception {
        HttpResponse<String> answer = post("api/v1/audits/1/scans", BodyPublishers.ofByteArray(TOO_LARGE));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}

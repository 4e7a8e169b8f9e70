package org.portledger.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portledger.it.PortledgerClient;
import org.portledger.it.SharedDeployment;

/** That bodies which come a byte now and then take nothing from others, and are not awaited for ever. */
@SharedDeployment
class SlowUploadIT {

    private static final int MANY = 200;
    private static final int PLACES = 8 * Runtime.getRuntime().availableProcessors();
    private static final int MORE_THAN_A_BEGINNING = 20_000;

    /** Far more than any lookup takes; without it, this test would wait for ever where lookups do. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @ArquillianResource
    private URL base;

    private final List<SlowUpload> uploads = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void hangUp() throws IOException {
        clock.shutdownNow();
        for (SlowUpload upload : uploads) {
            upload.socket.close();
        }
    }

    @Test
    void lookupsGoOnWhileManyUploadsTrickleInAndTheseAreGivenUp() throws Exception {
        for (int i = 0; i < MANY; i++) {
            uploads.add(new SlowUpload("api/v1/audits/1/scans", 1));
        }
        trickle();
        lookUp(0);
        for (SlowUpload upload : uploads) {
            assertThat(upload.answer())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "the server waited 20 seconds for fewer than 10000 bytes");
        }
    }

    @Test
    void uploadsThatStopHalfwayLeaveWorkersForLookups() throws Exception {
        PortledgerClient administrator = PortledgerClient.at(base).asAdministrator();
        long team = administrator.newTeam();
        PortledgerClient auditor = administrator.newMember(team, "AUDITOR");
        String path = "api/v1/audits/" + auditor.newAudit(team) + "/scans";
        for (int i = 0; i < 3 * PLACES; i++) {
            uploads.add(new SlowUpload(path, MORE_THAN_A_BEGINNING, auditor.login()));
        }
        trickle();
        lookUp(1000);
        List<String> answers = new ArrayList<>();
        for (SlowUpload upload : uploads) {
            answers.add(upload.answer());
        }
        assertThat(answers.stream()
                        .collect(Collectors.groupingBy(answer -> answer.substring(9, 12), Collectors.counting())))
                .containsEntry("408", (long) PLACES)
                .containsEntry("503", 2L * PLACES);
        assertThat(answers)
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408 ")
                        ? answer.contains("application/problem+json") && answer.contains("came too slowly")
                        : answer.contains("Retry-After: ") && answer.contains("as many as it does at once"));
    }

    /** Sends a byte of each upload, once a second. */
    private void trickle() {
        clock.scheduleAtFixedRate(() -> uploads.forEach(SlowUpload::sendByte), 0, 1, TimeUnit.SECONDS);
    }

    /** Of ports that nobody asked for yet, so that each takes a worker. */
    private void lookUp(int first) throws IOException {
        for (int port = first; port < first + 100; port++) {
            var connection = (HttpURLConnection)
                    URI.create(base + "api/v1/ports/" + port).toURL().openConnection();
            connection.setReadTimeout((int) PATIENCE.toMillis());
            assertThat(connection.getResponseCode()).isEqualTo(200);
            connection.getInputStream().readAllBytes();
        }
    }

    /** A request whose body has begun. */
    private final class SlowUpload {

        private final Socket socket;

        SlowUpload(String path, int sent) throws IOException {
            this(path, sent, null);
        }

        SlowUpload(String path, int sent, String login) throws IOException {
            socket = new Socket(base.getHost(), base.getPort());
            String credentials = login + ":" + PortledgerClient.PASSWORD;
            String authorization = login == null
                    ? ""
                    : "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(US_ASCII))
                            + "\r\n";
            String head = "POST /%s HTTP/1.1\r\nHost: portledger.test\r\n%sContent-Length: 1000000\r\n\r\n"
                    .formatted(path, authorization);
            socket.getOutputStream().write((head + "<".repeat(sent)).getBytes(US_ASCII));
        }

        void sendByte() {
            try {
                socket.getOutputStream().write('<');
            } catch (IOException e) {
                // the server has hung up, which is what it should
            }
        }

        /** Head and body, up to the end that its own length gives. */
        String answer() throws IOException {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            StringBuilder answer = new StringBuilder();
            int length = 0;
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                answer.append(line).append('\n');
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
            }
            char[] body = new char[length];
            int count = length == 0 ? 0 : reader.read(body);
            return answer.append(body, 0, Math.max(count, 0)).toString();
        }
    }
}

package org.portledger.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookCallTest {

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String SECRET = "Jefe";

    /** RFC 4231, test case 2. */
    private static final String SIGNATURE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/taken", exchange -> answer(exchange, 204));
        server.createContext("/busy", exchange -> answer(exchange, 503));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/taken");
            answer(exchange, 307);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theBodyComesWithItsSignature() throws Exception {
        call(true).send(address("/taken"), SECRET, BODY);

        assertThat(received).containsExactly("POST /taken sha256=" + SIGNATURE + " what do ya want for nothing?");
    }

    @Test
    void whatIsNotTakenIsSaid() {
        assertThatThrownBy(() -> call(true).send(address("/busy"), SECRET, BODY))
                .isInstanceOf(IOException.class)
                .hasMessage("It answered with status 503");
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThatThrownBy(() -> call(true).send(address("/moved"), SECRET, BODY))
                .hasMessage("It answered with status 307");
        assertThat(received).hasSize(1);
    }

    @Test
    void nothingIsSentIntoTheOwnNetworkUnlessThatIsAllowed() {
        assertThatThrownBy(() -> call(false).send(address("/taken"), SECRET, BODY))
                .isInstanceOf(IOException.class)
                .hasMessage("127.0.0.1 is not on the public internet");
        assertThat(received).isEmpty();
    }

    private static WebhookCall call(boolean privateToo) {
        var call = new WebhookCall();
        call.ways = new NoticeWays(privateToo, null, 0, null, "");
        return call;
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        received.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Portledger-Signature"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}

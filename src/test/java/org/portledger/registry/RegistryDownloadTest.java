package org.portledger.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real web server on this machine, which the rule lets through here. */
class RegistryDownloadTest {

    private static final int MAX_SIZE = 100;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", exchange -> {
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            answer(exchange, known ? 304 : 200, known ? "" : "the registry");
        });
        server.createContext("/moved", exchange -> redirect(exchange, "/file"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/inside", exchange -> redirect(exchange, "/secret"));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(MAX_SIZE + 1)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileComesUntilItWasOfUseAndAgainWhenItChanged() throws Exception {
        RegistryDownload download = download("/file");

        assertThat(download.fetch()).isPresent();
        assertThat(download.fetch())
                .hasValueSatisfying(file -> assertThat(file).asString(UTF_8).isEqualTo("the registry"));
        download.used();
        assertThat(download.fetch()).isEmpty();
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        assertThat(download("/moved").fetch()).isPresent();
    }

    @Test
    void whereARedirectLeadsIsLookedAtFirst() {
        assertThatThrownBy(() -> download("/inside").fetch()).hasMessage("/secret is none of yours");
    }

    @Test
    void aRedirectThatNeverEndsIsLeft() {
        assertThatThrownBy(() -> download("/round").fetch()).hasMessageEndingWith("leads on and on");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> download("/large").fetch()).hasMessageEndingWith("is larger than 100 bytes");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> download("/nothing").fetch()).hasMessageEndingWith("answered with status 404");
    }

    private RegistryDownload download(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new RegistryDownload(
                address,
                at -> {
                    if (at.getPath().equals("/secret")) {
                        throw new IOException(at.getPath() + " is none of yours");
                    }
                },
                MAX_SIZE);
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}

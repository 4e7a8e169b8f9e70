package org.portledger.registry;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.portledger.outside.OutsideAddress;

/**
 * Fetches IANA's file from one address, again and again, each time only if it changed since. By https and from the public
 * internet alone, redirects included; for one thread at a time.
 */
public final class RegistryDownload {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** Seconds for the whole body. */
    private static final int BODY = 300;

    private static final int MOST_REDIRECTS = 5;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** Whether an address may be fetched. */
    @FunctionalInterface
    interface Rule {

        /** @throws IOException if it may not, saying why */
        void check(URI address) throws IOException;
    }

    private final URI address;
    private final Rule rule;
    private final int maxSize;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER) // each is looked at first
            .build();

    /** Of the file that came last (RFC 9110, section 8.8.3), and of the last one that was of use; null before. */
    private String entityTag;

    private String usedTag;

    public RegistryDownload(URI address) {
        this(address, OutsideAddress::check, RegistryRefresh.MAX_SIZE);
    }

    RegistryDownload(URI address, Rule rule, int maxSize) {
        this.address = address;
        this.rule = rule;
        this.maxSize = maxSize;
    }

    /** The file that came last was of use: it need not come again. */
    public void used() {
        usedTag = entityTag;
    }

    /**
     * The file; empty if it is the one that was {@link #used} last.
     *
     * @throws IOException          if it may not be or cannot be fetched, or is larger than any registry
     * @throws InterruptedException if the thread is to end
     */
    public Optional<byte[]> fetch() throws IOException, InterruptedException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            rule.check(at);
            HttpResponse<InputStream> answer = client.send(request(at), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Optional<URI> elsewhere = redirect(at, answer);
                if (elsewhere.isEmpty()) {
                    return content(answer, body);
                }
                at = elsewhere.get();
            }
        }
        throw new IOException(address + " leads on and on");
    }

    private HttpRequest request(URI at) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(ANSWER);
        if (usedTag != null) {
            request.header("If-None-Match", usedTag);
        }
        return request.build();
    }

    private static Optional<URI> redirect(URI at, HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 3 && answer.statusCode() != NOT_MODIFIED
                ? answer.headers().firstValue("Location").map(at::resolve)
                : Optional.empty();
    }

    private Optional<byte[]> content(HttpResponse<?> answer, InputStream body) throws IOException {
        if (answer.statusCode() == NOT_MODIFIED) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("%s answered with status %d".formatted(address, answer.statusCode()));
        }
        delayedExecutor(BODY, TimeUnit.SECONDS).execute(() -> close(body)); // which ends a read that waits
        byte[] content = body.readNBytes(maxSize + 1);
        if (content.length > maxSize) {
            throw new IOException("What %s sends is larger than %d bytes".formatted(address, maxSize));
        }
        entityTag = answer.headers().firstValue("ETag").orElse(null);
        return Optional.of(content);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

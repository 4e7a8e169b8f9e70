package org.portledger.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.portledger.outside.OutsideAddress;

/**
 * Sends a body to a webhook, by POST. {@code Portledger-Signature: sha256=} and the HMAC-SHA256 (RFC 2104) of the body by
 * the webhook's secret, in hexadecimal digits, show that it is ours. A redirect is a failure: where notices go, a lead of
 * the team says.
 */
@ApplicationScoped
class WebhookCall {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2; // hundred and more

    @Inject
    NoticeWays ways;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws IOException if it was not taken, saying why */
    void send(URI address, String secret, byte[] body) throws IOException, InterruptedException {
        if (!ways.privateToo()) {
            OutsideAddress.checkHost(address.getHost());
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Portledger")
                .header("Portledger-Signature", "sha256=" + signature(body, secret))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status / HUNDRED != SUCCESS) {
            throw new IOException("It answered with status " + status);
        }
    }

    /** In hexadecimal digits. */
    private static String signature(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}

package org.portledger.rest;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Optional;
import org.portledger.report.Language;

/**
 * All of a request that an answer for everyone may depend on.
 *
 * @param address  as it was written, with its query; and with scheme and host, so that an answer that names its own
 *                 address is not given to others with the {@code Host} that somebody made up
 * @param accept   the media types an API client asked for; empty for a page, which has but one form
 * @param wished   the language that the reader wishes for, which the address may overrule
 * @param gzipped  whether the body may come compressed
 */
record AnswerKey(String address, String accept, Language wished, boolean gzipped) {

    /** Of an exchange whose answer is wanted for keeping, if it turns out to be for everyone. */
    static final AttachmentKey<AnswerKey> WANTED = AttachmentKey.create(AnswerKey.class);

    /** Characters; a longer one is no address of ours, or nobody asks for it twice. */
    private static final int MAX_LENGTH = 1000;

    /**
     * Empty for what is not for everyone. Requests with credentials are among that, as these must be checked even where
     * nobody asks for them.
     */
    static Optional<AnswerKey> of(HttpServerExchange exchange) {
        String path = exchange.getRelativePath();
        HeaderMap headers = exchange.getRequestHeaders();
        boolean reads =
                Methods.GET.equals(exchange.getRequestMethod()) || Methods.HEAD.equals(exchange.getRequestMethod());
        if (!reads || headers.contains(Headers.AUTHORIZATION) || path.startsWith("/work/")) {
            return Optional.empty();
        }
        var key = new AnswerKey(
                exchange.getRequestURL() + '?' + exchange.getQueryString(),
                path.contains("/api/") ? accepted(headers) : "",
                Language.preferred(headers.getFirst(Headers.ACCEPT_LANGUAGE)),
                ContentCodings.gzipIsAccepted(headers.getFirst(Headers.ACCEPT_ENCODING)));
        return Optional.of(key).filter(k -> k.length() <= MAX_LENGTH);
    }

    /** All lines of the header count as one (RFC 9110, section 5.3). */
    private static String accepted(HeaderMap headers) {
        HeaderValues lines = headers.get(Headers.ACCEPT);
        return lines == null ? "" : String.join(",", lines);
    }

    int length() {
        return address.length() + accept.length();
    }
}

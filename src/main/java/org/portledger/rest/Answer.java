package org.portledger.rest;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A successful answer that is the same for everyone, as it goes over the wire.
 *
 * @param headers      all of them but those of the moment
 * @param body         compressed already where the headers say so
 * @param entityTag    strong; of the content, so it is the same at every node
 * @param lastModified as the header has it; no part of the answer is newer
 */
record Answer(Map<HttpString, String> headers, byte[] body, ETag entityTag, String lastModified) {

    /** RFC 9110, section 5.6.7; that of the JDK writes days below 10 with one digit. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** Said anew with each answer, or of a body that is not compressed yet. */
    private static final Set<HttpString> NOT_KEPT =
            Set.of(Headers.CONTENT_LENGTH, Headers.DATE, Headers.CONNECTION, Headers.SET_COOKIE);

    /**
     * @param made    with its type and headers
     * @param content its body, not compressed
     * @param gzipped whether the client takes it compressed; it comes so where that makes it shorter
     */
    static Answer of(HttpServletResponse made, byte[] content, boolean gzipped, Instant lastModified) {
        byte[] packed = gzipped ? ContentCodings.gzip(content) : content;
        boolean shorter = packed.length < content.length;
        byte[] body = shorter ? packed : content;
        var entityTag = new ETag(false, hash(content) + (shorter ? "-gzip" : ""));
        String time = HTTP_DATE.format(lastModified.atOffset(ZoneOffset.UTC));

        Map<HttpString, String> headers = headers(made);
        headers.merge(Headers.VARY, Headers.ACCEPT_ENCODING_STRING, (others, ours) -> others + ", " + ours);
        headers.put(Headers.CONTENT_TYPE, made.getContentType());
        headers.put(Headers.ETAG, entityTag.toString());
        headers.put(Headers.LAST_MODIFIED, time);
        if (shorter) {
            headers.put(Headers.CONTENT_ENCODING, "gzip");
        }
        return new Answer(headers, body, entityTag, time);
    }

    private static Map<HttpString, String> headers(HttpServletResponse made) {
        var headers = new LinkedHashMap<HttpString, String>();
        for (String name : made.getHeaderNames()) {
            headers.put(new HttpString(name), String.join(", ", made.getHeaders(name)));
        }
        headers.keySet().removeAll(NOT_KEPT);
        return headers;
    }

    /**
     * Sets status and headers.
     *
     * @return whether the body is to follow; false where the client has it already (RFC 9110, section 13)
     */
    boolean begin(HttpServerExchange exchange) {
        HeaderMap response = exchange.getResponseHeaders();
        headers.forEach(response::put);
        if (isKnown(exchange)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
            return false;
        }
        response.put(Headers.CONTENT_LENGTH, body.length);
        return true;
    }

    /**
     * The tag decides where the client sent any. Otherwise the time does if it is this very one: another may be that of
     * another node, whose clock or start differs.
     */
    private boolean isKnown(HttpServerExchange exchange) {
        HeaderMap request = exchange.getRequestHeaders();
        return request.contains(Headers.IF_NONE_MATCH)
                ? !ETagUtils.handleIfNoneMatch(exchange, entityTag, true)
                : lastModified.equals(request.getFirst(Headers.IF_MODIFIED_SINCE));
    }

    private static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

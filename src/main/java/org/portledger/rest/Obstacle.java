package org.portledger.rest;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.ParameterLimitException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.portledger.audit.Outage;

/**
 * What keeps a request from its answer, whatever it asks for: its body is not received to its end, or an outage.
 *
 * @param status   of the answer instead
 * @param slug     ends the type of the {@link Problem}
 * @param sentence for people
 * @param passing  whether the same request may be answered a little later
 */
record Obstacle(Response.StatusType status, String slug, String sentence, boolean passing) {

    private static final int RETRY_SECONDS = 5;

    /** As configure.cli sets it. */
    private static final int MOST_FIELDS = 500;

    private static final Obstacle TOO_MANY_FIELDS = new Obstacle(
            Response.Status.BAD_REQUEST,
            "too-many-fields",
            "The form has more than the %d fields that are read.".formatted(MOST_FIELDS),
            false);

    private static final Obstacle NO_DATABASE = new Obstacle(
            Response.Status.SERVICE_UNAVAILABLE,
            "unavailable",
            "The database cannot be asked at the moment; try again in a few seconds.",
            true);

    private static final Obstacle NO_SPACE = new Obstacle(
            new InsufficientStorage(),
            "no-space",
            "The server has no room left on its disk; nothing was changed, and reading goes on.",
            false);

    static Obstacle tooLarge(long mostBytes) {
        return new Obstacle(
                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                "too-large",
                "The request has more than the %d bytes that this address takes.".formatted(mostBytes),
                false);
    }

    static Obstacle tooSlow(long leastBytes, long seconds) {
        return new Obstacle(
                Response.Status.REQUEST_TIMEOUT,
                "too-slow",
                "The request came too slowly: the server waited %d seconds for fewer than %d bytes of it."
                        .formatted(seconds, leastBytes),
                false);
    }

    static Obstacle tooMany(int atOnce) {
        return new Obstacle(
                Response.Status.SERVICE_UNAVAILABLE,
                "too-many-uploads",
                "The server is receiving %d uploads, as many as it does at once; try again in a few seconds."
                        .formatted(atOnce),
                true);
    }

    /** What {@code fault} is a consequence of; empty if it is of nothing that is known here. */
    static Optional<Obstacle> behind(Throwable fault) {
        for (Throwable reason = fault; reason != null; reason = reason.getCause()) {
            if (reason instanceof RefusedBodyException refused) {
                return Optional.of(refused.obstacle());
            }
            if (reason instanceof ParameterLimitException) {
                return Optional.of(TOO_MANY_FIELDS);
            }
        }
        return Outage.behind(fault).map(outage -> switch (outage) {
            case DATABASE -> NO_DATABASE;
            case SPACE -> NO_SPACE;
        });
    }

    /** As {@link Problem}, for a client of the API. */
    Response response() {
        var answer = Response.fromResponse(Problem.response(slug, status, sentence));
        return passing
                ? answer.header(Headers.RETRY_AFTER_STRING, RETRY_SECONDS).build()
                : answer.build();
    }

    /** In plain text, for whoever asked for a page; only while nothing of another answer was sent. */
    void send(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(status.getStatusCode());
        if (passing) {
            response.setIntHeader(Headers.RETRY_AFTER_STRING, RETRY_SECONDS);
        }
        response.setContentType("text/plain");
        response.getWriter().print(sentence);
        response.flushBuffer(); // the server would put its page for errors in the place of what is not sent yet
    }

    /** Answers before the application, and its JSON, are reached. */
    void send(HttpServerExchange exchange) {
        boolean isApi = exchange.getRelativePath().startsWith("/api/");
        exchange.setStatusCode(status.getStatusCode());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, isApi ? Problem.MEDIA_TYPE : "text/plain");
        if (passing) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS);
        }
        exchange.getResponseSender().send(isApi ? problem() : sentence);
    }

    /** Nothing in it is to be escaped. */
    private String problem() {
        return """
            {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}""".formatted(slug, status.getReasonPhrase(), status.getStatusCode(), sentence);
    }

    /** JAX-RS has no constant for it (RFC 4918, section 11.5). */
    private record InsufficientStorage() implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return 507;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.SERVER_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Insufficient Storage";
        }
    }
}

package org.portledger.rest;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;

/**
 * Bounds the bodies of requests that bring no file, before anything reads them. The listener takes whole scans, and a
 * form that large would be read into memory for whoever sends it. A body that says how long it is gets an answer; any
 * other is cut off at the bound, with its connection.
 */
public class RequestBound implements ServletExtension {

    /** Bytes; the longest text that a form takes is a quarter of it, but a form writes a byte as three. */
    static final long MAX_BYTES = 4L * 1024 * 1024;

    /** Where files come in; those stream to the database or the disk, and the listener bounds them. */
    private static final Pattern UPLOADS =
            Pattern.compile("/api/v1/(audits/[^/]+/scans|registry/refreshes)|/work/(audit|refresh|upload)([/.].*)?");

    private static final String SENTENCE =
            "The request has more than the %d bytes that this address takes.".formatted(MAX_BYTES);

    /** A {@link Problem}; it is written out here, because this comes before the application and its JSON. */
    private static final String PROBLEM =
            """
            {"type":"/problems/too-large","title":"%s","status":%d,"detail":"%s"}""".formatted(StatusCodes.REQUEST_ENTITY_TOO_LARGE_STRING, StatusCodes.REQUEST_ENTITY_TOO_LARGE, SENTENCE);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> handle(exchange, next));
    }

    private static void handle(HttpServerExchange exchange, HttpHandler next) throws Exception {
        if (isUpload(exchange.getRelativePath())) {
            next.handleRequest(exchange);
        } else if (exchange.getRequestContentLength() > MAX_BYTES) {
            refuse(exchange);
        } else {
            exchange.setMaxEntitySize(MAX_BYTES);
            next.handleRequest(exchange);
        }
    }

    static boolean isUpload(String path) {
        return UPLOADS.matcher(path).matches();
    }

    private static void refuse(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        boolean isApi = exchange.getRelativePath().startsWith("/api/");
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, isApi ? Problem.MEDIA_TYPE : "text/plain");
        exchange.getResponseSender().send(isApi ? PROBLEM : SENTENCE);
    }
}

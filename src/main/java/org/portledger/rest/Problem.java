package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The body of every error response (RFC 9457, problem details).
 *
 * @param type   names the kind of problem; clients may switch on it, so it never changes
 * @param title  the kind in words, the same each time
 * @param status the HTTP status again, for bodies that are stored apart from their response
 * @param detail what went wrong this time, for people
 */
public record Problem(URI type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * An error response.
     *
     * @param slug ends the problem's type, such as {@code not-found}
     */
    public static Response response(String slug, Response.StatusType status, String detail) {
        var problem =
                new Problem(URI.create("/problems/" + slug), status.getReasonPhrase(), status.getStatusCode(), detail);
        return Response.status(status).type(MEDIA_TYPE).entity(problem).build();
    }
}

package org.portledger.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What JAX-RS itself refuses: an unknown address, a method or media type that is not there, a parameter that is none.
 * Its own answers have an empty body, or one in plain text that names our classes.
 */
@Provider
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read.",
            404, "There is nothing at this address.",
            405, "This address does not take this method; the header Allow names those it takes.",
            406, "This address has nothing in a form that the header Accept asks for.",
            415, "This address does not take a body of this Content-Type.");

    @Override
    public Response toResponse(WebApplicationException exception) {
        Obstacle obstacle = Obstacle.behind(exception).orElse(null);
        if (obstacle != null) {
            return obstacle.response();
        }
        Response response = exception.getResponse();
        if (response.getStatus() < 400 || response.getEntity() instanceof Problem) {
            return response;
        }
        return withHeaders(Problem.response(slug(response), response.getStatusInfo(), detail(exception)), response);
    }

    /** A parameter's own type says best what is wrong with the text it was given, as {@code TransportProtocol} does. */
    private static String detail(WebApplicationException exception) {
        if (exception.getCause() instanceof IllegalArgumentException cause
                && !(cause instanceof NumberFormatException)) {
            return cause.getMessage();
        }
        Response.StatusType status = exception.getResponse().getStatusInfo();
        return DETAILS.getOrDefault(status.getStatusCode(), status.getReasonPhrase());
    }

    private static String slug(Response response) {
        return response.getStatus() == 404
                ? "not-found"
                : response.getStatusInfo()
                        .getReasonPhrase()
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-');
    }

    /** Some answers are incomplete without theirs: Allow of 405, Retry-After of 503, WWW-Authenticate of 401. */
    private static Response withHeaders(Response problem, Response original) {
        var builder = Response.fromResponse(problem);
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE)) {
            if (original.getHeaderString(header) != null) {
                builder.header(header, original.getHeaderString(header));
            }
        }
        return builder.build();
    }
}

package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.portledger.query.QueryException;

/** Says why a query cannot be read, and where in it. */
@Provider
public class QueryMapper implements ExceptionMapper<QueryException> {

    @Override
    public Response toResponse(QueryException unreadable) {
        Response.Status status = Response.Status.BAD_REQUEST;
        var problem = new QueryProblem(
                URI.create("/problems/unreadable-query"),
                status.getReasonPhrase(),
                status.getStatusCode(),
                "q, at " + unreadable.getAt() + ": " + unreadable.getMessage(),
                unreadable.getAt(),
                unreadable.getLength());
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    /**
     * A {@link Problem} that also points at its place.
     *
     * @param at     the first character at fault; 1 is the first of the query
     * @param length how many are at fault; 0 where something is missing
     */
    public record QueryProblem(URI type, String title, int status, String detail, int at, int length) {}
}

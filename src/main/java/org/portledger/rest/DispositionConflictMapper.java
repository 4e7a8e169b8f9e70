package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.portledger.audit.Disposition;
import org.portledger.audit.DispositionConflictException;

/** Says which dispositions the finding can take instead. */
@Provider
public class DispositionConflictMapper implements ExceptionMapper<DispositionConflictException> {

    @Override
    public Response toResponse(DispositionConflictException conflict) {
        var status = Response.Status.CONFLICT;
        var problem = new ConflictProblem(
                URI.create("/problems/disposition-conflict"),
                status.getReasonPhrase(),
                status.getStatusCode(),
                conflict.getMessage(),
                conflict.getPresent(),
                conflict.getNext().stream().sorted().toList());
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    /**
     * A {@link Problem} with two members more.
     *
     * @param disposition that the finding has
     * @param next        those that it can take
     */
    public record ConflictProblem(
            URI type, String title, int status, String detail, Disposition disposition, List<Disposition> next) {}
}

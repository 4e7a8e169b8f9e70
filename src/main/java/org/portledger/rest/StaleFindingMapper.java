package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.portledger.audit.StaleFindingException;

/** Says who changed the finding meanwhile, and what. */
@Provider
public class StaleFindingMapper implements ExceptionMapper<StaleFindingException> {

    @Override
    public Response toResponse(StaleFindingException stale) {
        var status = Response.Status.PRECONDITION_FAILED;
        var problem = new StaleProblem(
                URI.create("/problems/stale-finding"),
                status.getReasonPhrase(),
                status.getStatusCode(),
                stale.getMessage(),
                stale.getChanges().stream().map(FindingDetailView.Change::of).toList());
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    /**
     * A {@link Problem} with one member more.
     *
     * @param changes since the version that was named, the earliest first; empty if the finding never had it
     */
    public record StaleProblem(
            URI type, String title, int status, String detail, List<FindingDetailView.Change> changes) {}
}

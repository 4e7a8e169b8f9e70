package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.StaleFindingException;

/** Says who changed the finding meanwhile. */
@Provider
public class StaleFindingMapper implements ExceptionMapper<StaleFindingException> {

    @Override
    public Response toResponse(StaleFindingException stale) {
        return Problem.response("stale-finding", Response.Status.PRECONDITION_FAILED, stale.getMessage());
    }
}

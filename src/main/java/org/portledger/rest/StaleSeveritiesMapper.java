package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.StaleSeveritiesException;

/** Says who changed the table of severities meanwhile. */
@Provider
public class StaleSeveritiesMapper implements ExceptionMapper<StaleSeveritiesException> {

    @Override
    public Response toResponse(StaleSeveritiesException stale) {
        return Problem.response("stale-severities", Response.Status.PRECONDITION_FAILED, stale.getMessage());
    }
}

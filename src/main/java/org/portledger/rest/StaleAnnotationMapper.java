package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.annotation.StaleAnnotationException;

/** Says when the annotation changed meanwhile. */
@Provider
public class StaleAnnotationMapper implements ExceptionMapper<StaleAnnotationException> {

    @Override
    public Response toResponse(StaleAnnotationException stale) {
        return Problem.response("stale-annotation", Response.Status.PRECONDITION_FAILED, stale.getMessage());
    }
}

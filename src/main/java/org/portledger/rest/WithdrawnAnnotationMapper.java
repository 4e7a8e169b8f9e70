package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.annotation.WithdrawnAnnotationException;

/** Says when the annotation was withdrawn. */
@Provider
public class WithdrawnAnnotationMapper implements ExceptionMapper<WithdrawnAnnotationException> {

    @Override
    public Response toResponse(WithdrawnAnnotationException withdrawn) {
        return Problem.response("withdrawn-annotation", Response.Status.CONFLICT, withdrawn.getMessage());
    }
}

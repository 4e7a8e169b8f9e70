package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.registry.InvalidIanaFileException;

/** Says why a file cannot become the registry. */
@Provider
public class InvalidIanaFileMapper implements ExceptionMapper<InvalidIanaFileException> {

    @Override
    public Response toResponse(InvalidIanaFileException refused) {
        return Problem.response("invalid-iana-file", Response.Status.BAD_REQUEST, refused.getMessage());
    }
}

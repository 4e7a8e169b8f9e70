package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.NoSuchElementException;

/** What was asked for does not exist, or not for this caller; services say so in a sentence. */
@Provider
public class NoSuchElementMapper implements ExceptionMapper<NoSuchElementException> {

    @Override
    public Response toResponse(NoSuchElementException exception) {
        return Problem.response("not-found", Response.Status.NOT_FOUND, exception.getMessage());
    }
}

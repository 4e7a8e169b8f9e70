package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.account.InvalidEntryException;

/** Says which field of a request is not as it must be. */
@Provider
public class InvalidEntryMapper implements ExceptionMapper<InvalidEntryException> {

    @Override
    public Response toResponse(InvalidEntryException invalid) {
        return Problem.response("invalid-entry", Response.Status.BAD_REQUEST, invalid.getMessage());
    }
}

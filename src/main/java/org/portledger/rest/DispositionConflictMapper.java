package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.DispositionConflictException;

/** Says which dispositions the finding can take instead. */
@Provider
public class DispositionConflictMapper implements ExceptionMapper<DispositionConflictException> {

    @Override
    public Response toResponse(DispositionConflictException conflict) {
        return Problem.response("disposition-conflict", Response.Status.CONFLICT, conflict.getMessage());
    }
}

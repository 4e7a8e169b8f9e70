package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.ImportStateException;

/** Says how an import stands that was asked for something it cannot do. */
@Provider
public class ImportStateMapper implements ExceptionMapper<ImportStateException> {

    @Override
    public Response toResponse(ImportStateException conflict) {
        return Problem.response("import-state", Response.Status.CONFLICT, conflict.getMessage());
    }
}

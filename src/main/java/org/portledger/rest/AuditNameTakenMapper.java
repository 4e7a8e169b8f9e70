package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.AuditNameTakenException;

/** Says that a team already has an audit of that name. */
@Provider
public class AuditNameTakenMapper implements ExceptionMapper<AuditNameTakenException> {

    @Override
    public Response toResponse(AuditNameTakenException taken) {
        return Problem.response("audit-name-taken", Response.Status.CONFLICT, taken.getMessage());
    }
}

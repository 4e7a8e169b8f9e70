package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.account.MissingRoleException;

/** Says which role is missing for what was asked. */
@Provider
public class MissingRoleMapper implements ExceptionMapper<MissingRoleException> {

    @Override
    public Response toResponse(MissingRoleException missing) {
        return Problem.response("missing-role", Response.Status.FORBIDDEN, missing.getMessage());
    }
}

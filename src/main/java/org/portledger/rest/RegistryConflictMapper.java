package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.registry.RegistryConflictException;

/** Says that the registry is another one than the file was compared with. */
@Provider
public class RegistryConflictMapper implements ExceptionMapper<RegistryConflictException> {

    @Override
    public Response toResponse(RegistryConflictException refused) {
        return Problem.response("registry-conflict", Response.Status.CONFLICT, refused.getMessage());
    }
}

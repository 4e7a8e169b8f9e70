package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.account.NotSignedInException;

/** Asks for credentials where a service needs an account and there is none: it was disabled during the request, say. */
@Provider
public class NotSignedInMapper implements ExceptionMapper<NotSignedInException> {

    @Override
    public Response toResponse(NotSignedInException nobody) {
        return ApiAuthentication.unauthorized(nobody.getMessage());
    }
}

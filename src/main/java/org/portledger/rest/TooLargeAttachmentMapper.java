package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.annotation.TooLargeAttachmentException;

/** Says how large attached files may be. */
@Provider
public class TooLargeAttachmentMapper implements ExceptionMapper<TooLargeAttachmentException> {

    @Override
    public Response toResponse(TooLargeAttachmentException tooLarge) {
        return Problem.response("too-large", Response.Status.REQUEST_ENTITY_TOO_LARGE, tooLarge.getMessage());
    }
}

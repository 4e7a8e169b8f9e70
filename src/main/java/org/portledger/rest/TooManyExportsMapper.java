package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.report.export.kept.TooManyExportsException;

/** Says how many exports an audit may keep. */
@Provider
public class TooManyExportsMapper implements ExceptionMapper<TooManyExportsException> {

    @Override
    public Response toResponse(TooManyExportsException full) {
        return Problem.response("too-many-exports", Response.Status.CONFLICT, full.getMessage());
    }
}

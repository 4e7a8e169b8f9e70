package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.scan.InvalidScanFileException;

/** Says why no scan can be made of a file, and where in it. */
@Provider
public class InvalidScanFileMapper implements ExceptionMapper<InvalidScanFileException> {

    @Override
    public Response toResponse(InvalidScanFileException invalid) {
        return Problem.response("invalid-scan-file", Response.Status.BAD_REQUEST, invalid.getMessage());
    }
}

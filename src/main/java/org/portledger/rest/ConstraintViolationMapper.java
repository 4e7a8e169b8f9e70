package org.portledger.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** What a caller sent breaks a stated constraint: each is named with its place. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        String detail = exception.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::sentence)
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.response("invalid-input", Response.Status.BAD_REQUEST, detail);
    }

    private static String sentence(ConstraintViolation<?> violation) {
        String place = "";
        for (Path.Node node : violation.getPropertyPath()) {
            place = node.toString(); // the last says which parameter or field; those before name our methods
        }
        return place + " " + violation.getMessage();
    }
}

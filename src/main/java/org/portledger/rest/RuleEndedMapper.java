package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.RuleEndedException;

/** Says who ended the rule, and when. */
@Provider
public class RuleEndedMapper implements ExceptionMapper<RuleEndedException> {

    @Override
    public Response toResponse(RuleEndedException ended) {
        return Problem.response("rule-ended", Response.Status.CONFLICT, ended.getMessage());
    }
}

package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.audit.StaleRuleException;

/** Says who changed the rule meanwhile. */
@Provider
public class StaleRuleMapper implements ExceptionMapper<StaleRuleException> {

    @Override
    public Response toResponse(StaleRuleException stale) {
        return Problem.response("stale-rule", Response.Status.PRECONDITION_FAILED, stale.getMessage());
    }
}

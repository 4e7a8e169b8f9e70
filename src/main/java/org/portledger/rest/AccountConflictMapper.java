package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.portledger.account.AccountConflictException;

/** Says which change to accounts or teams is not possible as things are. */
@Provider
public class AccountConflictMapper implements ExceptionMapper<AccountConflictException> {

    @Override
    public Response toResponse(AccountConflictException conflict) {
        return Problem.response("account-conflict", Response.Status.CONFLICT, conflict.getMessage());
    }
}

package org.portledger.account;

/** Thrown when a change to accounts or teams is refused because of what already is; the message says of what. */
public class AccountConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountConflictException(String message) {
        super(message);
    }
}

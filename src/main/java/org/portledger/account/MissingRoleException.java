package org.portledger.account;

/** Thrown when somebody is signed in and may see a thing, but not do to it what was asked; the message says who may. */
public class MissingRoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingRoleException(String message) {
        super(message);
    }
}

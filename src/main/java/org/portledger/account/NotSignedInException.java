package org.portledger.account;

/** Thrown when something needs an account and nobody is signed in. */
public class NotSignedInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedInException() {
        super("Nobody is signed in");
    }
}

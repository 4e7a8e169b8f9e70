package org.portledger.rest;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session of the pages keeps: who gave the password.
 *
 * @param at when that was; a password changed later ends the session
 */
record SignedIn(String login, Instant at) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Whose session it is; empty if it is null, or nobody's. */
    static Optional<SignedIn> of(HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    void rememberIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}

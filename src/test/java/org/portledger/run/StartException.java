package org.portledger.run;

/** Why Portledger cannot start, in a sentence for the person who started it. */
public class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }
}

package org.portledger.rest;

import jakarta.ws.rs.BadRequestException;
import java.time.Duration;

/** How long a request is willing to wait for an import or an export to end. */
final class Patience {

    private static final int MAX_SECONDS = 60;

    private Patience() {}

    /**
     * Reads the query parameter {@code wait}, in seconds: 0 if there is none, 60 if it is more.
     *
     * @throws BadRequestException if {@code text} is no whole number
     */
    static Duration of(String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw Asked.refused("wait", "must be a whole number of seconds, 0 to " + MAX_SECONDS);
        }
        return Duration.ofSeconds(Math.min(MAX_SECONDS, Long.parseLong(text)));
    }
}

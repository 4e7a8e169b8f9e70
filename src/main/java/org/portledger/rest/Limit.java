package org.portledger.rest;

import jakarta.ws.rs.BadRequestException;

/** How many rows of a list a request wants at most. */
final class Limit {

    private static final int MAX = 1_000;
    private static final int DEFAULT = 100;

    private Limit() {}

    /**
     * Reads the query parameter {@code limit}: 1 to 1,000, and 100 if there is none. What is beyond is taken for the
     * nearer bound, so that a program that asks for all gets the first of several parts.
     *
     * @throws BadRequestException if {@code text} is no whole number
     */
    static int of(String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            throw Asked.refused("limit", "must be a whole number, 1 to " + MAX);
        }
        return (int) Math.max(1, Math.min(MAX, Long.parseLong(text)));
    }
}

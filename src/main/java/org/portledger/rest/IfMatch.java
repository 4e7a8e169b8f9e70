package org.portledger.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The header {@code If-Match} (RFC 9110, section 13.1.1), for things whose ETag is their version. */
final class IfMatch {

    /** A strong tag: of a weak one nobody can tell if it is the very same. */
    private static final Pattern TAG = Pattern.compile("(?<!W/)\"([0-9]{1,9})\"");

    private static final int NONE = -1;

    private IfMatch() {}

    /**
     * Makes sure that a change says what it was made on (RFC 6585, section 3).
     *
     * @param thing   what is to be changed, such as "finding"
     * @param purpose what for, such as "decision"
     * @throws ClientErrorException with status 428 if there is no header
     */
    static void require(String header, String thing, String purpose) {
        if (header == null) {
            throw new ClientErrorException(Problem.response(
                    "precondition-required",
                    Response.Status.PRECONDITION_REQUIRED,
                    "If-Match must hold the ETag of the %s that the %s was made on".formatted(thing, purpose)));
        }
    }

    /**
     * The version that a caller means: the present one if the header allows it, else the first that it names, or -1.
     * Whoever changes the thing compares once more, with nobody else changing it meanwhile.
     */
    static int version(String header, int present) {
        if (header.strip().equals("*")) {
            return present;
        }
        List<Integer> named = TAG.matcher(header).results().map(IfMatch::number).toList();
        return named.contains(present) ? present : named.stream().findFirst().orElse(NONE);
    }

    private static int number(MatchResult tag) {
        return Integer.parseInt(tag.group(1));
    }
}

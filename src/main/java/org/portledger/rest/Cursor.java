package org.portledger.rest;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next part of a list begins, in a form that nobody should read or build: it may change. */
final class Cursor {

    private static final Pattern AFTER = Pattern.compile("after:([0-9]{1,18})");

    private Cursor() {}

    static String after(long id) {
        byte[] bytes = ("after:" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The id behind a cursor, or null for null.
     *
     * @throws BadRequestException if it is none that {@link #after} made
     */
    static Long parse(String cursor) {
        return cursor == null ? null : id(cursor);
    }

    private static long id(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher matcher = AFTER.matcher(text);
            if (matcher.matches()) {
                return Long.parseLong(matcher.group(1));
            }
        } catch (IllegalArgumentException e) {
            // not even Base64: refused like any other text
        }
        throw Asked.refused("cursor", "must be one that this list gave");
    }
}

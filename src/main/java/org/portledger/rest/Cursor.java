package org.portledger.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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

    /**
     * The answer with one part of a list. While there are more, its header {@code Link} has the address of the next.
     *
     * @param found one more than wanted, if there are more
     * @param rows  how many are wanted
     * @param id    of a row, which the next part follows
     * @param view  the row's public form
     */
    static <T> Response page(List<T> found, int rows, UriInfo uri, ToLongFunction<T> id, Function<T, ?> view) {
        List<T> part = found.size() > rows ? found.subList(0, rows) : found;
        var response = Response.ok(part.stream().map(view).toList());
        if (found.size() > rows) {
            String cursor = after(id.applyAsLong(part.get(rows - 1)));
            response.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", cursor)
                            .build(),
                    "next");
        }
        return response.build();
    }
}

package org.portledger.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.portledger.port.Shortened;

/** Reads days as people write them in an address. */
public final class Days {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /**
     * A day of the calendar, written {@code 2004-02-06}.
     *
     * @throws IllegalArgumentException if {@code text} is no such day, saying what is wanted
     */
    public static LocalDate parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("A day is written like 2004-02-06, was '" + Shortened.of(text) + "'");
        }
        try {
            return LocalDate.parse(text, STRICT);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("There is no day " + text + " in the calendar", e);
        }
    }
}

package org.portledger.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day in an address, written {@code 2003-12-01}. */
final class Day {

    private static final Pattern SYNTAX = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int SHOWN = 40;

    private Day() {}

    /** @throws IllegalArgumentException if {@code text} is no day of the calendar, saying what it is instead */
    static LocalDate parse(String text) {
        if (SYNTAX.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("There is no day " + text + " in the calendar", e);
            }
        }
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        throw new IllegalArgumentException("A day is written as in 2003-12-01, was '" + shown + "'");
    }
}

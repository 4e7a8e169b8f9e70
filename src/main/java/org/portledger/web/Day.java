package org.portledger.web;

import java.time.LocalDate;
import java.util.Optional;
import org.portledger.query.Days;

/** A day in an address, written {@code 2003-12-01}. */
final class Day {

    private Day() {}

    /**
     * The day that an address may name.
     *
     * @param text   null or empty where the address names none
     * @param absent what is meant then
     * @return empty if {@code text} is no day of the calendar
     */
    static Optional<LocalDate> read(String text, LocalDate absent) {
        return text == null || text.isEmpty() ? Optional.of(absent) : read(text);
    }

    /** Empty if {@code text} is no day of the calendar. */
    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(Days.parse(text));
        } catch (IllegalArgumentException noDay) {
            return Optional.empty();
        }
    }
}

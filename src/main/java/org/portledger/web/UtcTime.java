package org.portledger.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** A moment as people type it, always in UTC, with or without seconds: {@code 2026-11-22 23:41}. */
final class UtcTime {

    /** Also as machines write it: {@code 2026-11-22T23:41:05Z}. */
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]['Z']").withResolverStyle(ResolverStyle.STRICT);

    private UtcTime() {}

    /** @throws IllegalArgumentException if {@code text} is no such moment, saying what one looks like */
    static Instant parse(String text) {
        try {
            return LocalDateTime.parse(text.strip(), TYPED).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a time in UTC, such as 2026-11-22 23:41");
        }
    }
}

package org.portledger.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.portledger.audit.Disposition;

/** How pages write what the domain says in its own forms. Times are UTC, as everywhere in Portledger. */
@Named
@ApplicationScoped
public class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int KIBI = 1024;

    /** {@code IN_TRIAGE} as "in triage". */
    public String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a button says that gives a finding this disposition. */
    public String command(Disposition wanted) {
        return switch (wanted) {
            case NEW -> "New again";
            case IN_TRIAGE -> "Take into triage";
            case EXPECTED -> "Expected";
            case ACCEPTED -> "Accept until that day";
            case FALSE_POSITIVE -> "False positive";
            case TO_FIX -> "To fix";
            case FIXED -> "Fixed";
        };
    }

    /** Such as "2026-11-22 23:41"; an empty text for null. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** Such as "22 November 2026"; an empty text for null. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Such as "12 KiB". */
    public String size(long bytes) {
        if (bytes < KIBI) {
            return bytes + " bytes";
        }
        return bytes < KIBI * KIBI ? bytes / KIBI + " KiB" : bytes / KIBI / KIBI + " MiB";
    }
}

package org.portledger.registry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When an event was that one copy does not show yet and the next one does.
 *
 * @param earliest for {@code BETWEEN} the day of the older copy, so after it
 * @param latest   included
 */
record EventDays(DatePrecision precision, LocalDate earliest, LocalDate latest) {

    /**
     * The first of the days and months that the newer copy states which the copies do not contradict;
     * else only that it was between them.
     *
     * @param stated {@code 2026-08-20} or {@code 2026-08}; null where nothing is stated
     * @param from   first day that the older copy leaves possible
     */
    static EventDays of(LocalDate older, LocalDate newer, LocalDate from, Stream<String> stated) {
        return stated.filter(Objects::nonNull)
                .map(EventDays::stated)
                .filter(days -> !days.latest.isBefore(from) && !days.earliest.isAfter(newer))
                .findFirst()
                .orElseGet(() -> new EventDays(DatePrecision.BETWEEN, older, newer));
    }

    /** What a day or a month means that the registry states. */
    static EventDays stated(String text) {
        if (text.length() == 7) {
            YearMonth month = YearMonth.parse(text);
            return new EventDays(DatePrecision.MONTH, month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text);
        return new EventDays(DatePrecision.EXACT, day, day);
    }

    private boolean isStated() {
        return precision != DatePrecision.BETWEEN;
    }

    /** The days of a name that {@code older} lacks and {@code newer} shows, as {@code V015__assignment_days.sql} tells them. */
    Validity beginning(LocalDate older, LocalDate newer) {
        LocalDate begun = isStated() ? earlier(newer, latest) : newer;
        LocalDate afterAbsence = older.plusDays(1);
        LocalDate from = isStated() ? later(earliest, afterAbsence) : afterAbsence;
        return new Validity(earlier(begun, from), begun, null, null);
    }

    /** The first day on which a name that {@code lastSeen} shows can have been gone. */
    LocalDate endEarliest(LocalDate lastSeen) {
        LocalDate afterSighting = lastSeen.plusDays(1);
        return isStated() ? later(earliest, afterSighting) : afterSighting;
    }

    /** The first day on which a name that {@code lastSeen} shows and {@code newer} lacks was surely gone. */
    LocalDate endLatest(LocalDate lastSeen, LocalDate newer) {
        return later(earlier(latest, newer), endEarliest(lastSeen));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.portledger.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The days that a text such as {@code 2004}, {@code 2004-02}, {@code 2004-02-06} or {@code 2015..2020} stands for.
 *
 * @param first null if nothing bounds it: {@code ..2020}
 * @param last  included; null if nothing bounds it: {@code 2015..}
 */
public record DaySpan(LocalDate first, LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final String DOTS = "..";

    /** @throws IllegalArgumentException if {@code text} is nothing of the kind */
    public static DaySpan parse(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            return bounded(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + DOTS.length());
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("A span needs one of its ends");
        }
        return new DaySpan(
                from.isEmpty() ? null : bounded(from).first(),
                to.isEmpty() ? null : bounded(to).last());
    }

    /** Whether it does not end before it begins. */
    public boolean isInOrder() {
        return first == null || last == null || !first.isAfter(last);
    }

    private static DaySpan bounded(String text) {
        if (YEAR.matcher(text).matches()) {
            return new DaySpan(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return new DaySpan(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = Days.parse(text);
        return new DaySpan(day, day);
    }
}

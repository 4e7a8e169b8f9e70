package org.portledger.report.figures;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** For how long a finding has been known. */
public enum AgeSpan {
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    LONGER(Integer.MAX_VALUE);

    private final int days;

    AgeSpan(int days) {
        this.days = days;
    }

    /** Of an age that is less than so many days, and no less than those of the span before. */
    public int days() {
        return days;
    }

    /** The ends of all spans but the last, as PostgreSQL's {@code width_bucket} takes them: it answers with the ordinal. */
    static String ends() {
        return Arrays.stream(values())
                .filter(span -> span != LONGER)
                .map(span -> Integer.toString(span.days))
                .collect(joining(", "));
    }
}

package org.portledger.audit.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.port.Shortened;
import org.portledger.query.DaySpan;
import org.portledger.query.QueryWord;

/**
 * A moment or a day in a column: after or before a day (UTC), within a span of days, or less or more than so long ago; of
 * what lies ahead, in less or more than so long.
 */
final class DaysField implements FieldKind {

    private static final Pattern AGE = Pattern.compile("([0-9]{1,4})([hdw])");

    private final String column;
    private final boolean ahead;

    private DaysField(String column, boolean ahead) {
        this.column = column;
        this.ahead = ahead;
    }

    /** @param column with moments that have passed */
    static DaysField past(String column) {
        return new DaysField(column, false);
    }

    /** @param column with days on which something is due; those that have passed are due in less than no time */
    static DaysField ahead(String column) {
        return new DaysField(column, true);
    }

    @Override
    public Condition read(QueryWord value) {
        Comparison comparison = Comparison.of(value.value());
        String rest = comparison.rest(value).value();
        Matcher age = AGE.matcher(rest);
        Condition condition = age.matches()
                ? atAge(value, comparison, length(age))
                : inSpan(comparison, span(comparison.rest(value)));
        return ahead ? condition : Condition.ofFindings(condition); // each scan has its own time: too many kinds
    }

    private Condition atAge(QueryWord value, Comparison comparison, Duration age) {
        boolean less = switch (comparison) {
            case LESS, AT_MOST -> true;
            case MORE, AT_LEAST -> false;
            case SAME ->
                throw value.refused((ahead
                                ? "write <%1$s for in less than so long, >%1$s for in more"
                                : "write <%1$s for less than so long ago, >%1$s for more")
                        .formatted(value.value()));
        };
        return parameters -> {
            Instant bound =
                    ahead ? parameters.now().plus(age) : parameters.now().minus(age);
            return "%s %s %s".formatted(column, less == ahead ? "<" : ">", parameters.add(inColumn(bound)));
        };
    }

    /** The value of the column's type. */
    private Object inColumn(Instant moment) {
        return ahead ? LocalDate.ofInstant(moment, ZoneOffset.UTC) : moment;
    }

    private static Duration length(Matcher age) {
        long number = Long.parseLong(age.group(1));
        return switch (age.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }

    private static DaySpan span(QueryWord days) {
        try {
            DaySpan span = DaySpan.parse(days.value());
            if (span.isInOrder()) {
                return span;
            }
        } catch (IllegalArgumentException noSpan) {
            throw days.refused("“%s” is no time; write >2026-01-01, 2026-01, 2026-01-01..2026-01-31, <7d or >2w"
                    .formatted(Shortened.of(days.value())));
        }
        throw days.refused("“%s” ends before it begins".formatted(days.value()));
    }

    private Condition inSpan(Comparison comparison, DaySpan span) {
        Instant begin = begin(span.first());
        Instant end = span.last() == null ? null : begin(span.last().plusDays(1));
        return switch (comparison) {
            case SAME -> parameters -> between(begin, end, parameters);
            case AT_LEAST -> parameters -> between(begin, null, parameters);
            case AT_MOST -> parameters -> between(null, end, parameters);
            case MORE -> parameters -> between(end, null, parameters);
            case LESS -> parameters -> between(null, begin, parameters);
        };
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** From {@code begin} on, before {@code end}; null bounds nothing. */
    private String between(Instant begin, Instant end, StatementParameters parameters) {
        List<String> bounds = new ArrayList<>();
        if (begin != null) {
            bounds.add(column + " >= " + parameters.add(inColumn(begin)));
        }
        if (end != null) {
            bounds.add(column + " < " + parameters.add(inColumn(end)));
        }
        return bounds.isEmpty() ? "true" : "(" + String.join(" and ", bounds) + ")";
    }
}

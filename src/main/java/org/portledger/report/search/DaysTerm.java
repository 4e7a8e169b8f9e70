package org.portledger.report.search;

import java.time.LocalDate;
import java.util.Optional;
import org.portledger.query.DaySpan;
import org.portledger.registry.Validity;

/**
 * {@code registered:2015..2020} and {@code removed:2004}: names that began, or ended, within a span of days.
 * Where a day is only known to lie between two others, both must lie in the span: what may have been is not found.
 *
 * @param field {@code REGISTERED} or {@code REMOVED}
 */
record DaysTerm(SearchField field, DaySpan span) implements Term {

    @Override
    public Optional<Match> match(SearchEntry entry, AsOf asOf) {
        Validity days = entry.assignment().getValidity();
        if (field == SearchField.REGISTERED) {
            return Term.when(holds(days.beginEarliest(), days.beginLatest()));
        }
        return Term.when(!days.isOpen() && holds(days.endEarliest(), days.endLatest()));
    }

    private boolean holds(LocalDate earliest, LocalDate latest) {
        boolean fromFirst = span.first() == null || earliest != null && !earliest.isBefore(span.first());
        return fromFirst && (span.last() == null || !latest.isAfter(span.last()));
    }
}

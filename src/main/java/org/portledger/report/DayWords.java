package org.portledger.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.portledger.registry.DatePrecision;
import org.portledger.registry.RegistrationEvent;
import org.portledger.registry.Validity;

/** Says when something happened: a day, a month, or between which days. Never a day that no source states. */
final class DayWords {

    private final Phrases phrases;

    DayWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** When an assignment began. */
    DayWindow begin(Validity validity) {
        return window(validity.beginEarliest(), validity.beginLatest());
    }

    /** When an assignment ended, as the first day without it; null while it stands. */
    DayWindow end(Validity validity) {
        return validity.isOpen() ? null : window(validity.endEarliest(), validity.endLatest());
    }

    /** When an event happened; for {@code BETWEEN} from the day after the older copy. */
    DayWindow window(RegistrationEvent event) {
        LocalDate earliest = event.getEarliest()
                .map(day -> event.getPrecision() == DatePrecision.BETWEEN ? day.plusDays(1) : day)
                .orElse(null);
        return window(earliest, event.getLatest());
    }

    /** The same for a table, where the eye compares digits. */
    String inTable(RegistrationEvent event) {
        return switch (event.getPrecision()) {
            case EXACT -> event.getLatest().toString();
            case MONTH -> YearMonth.from(event.getLatest()).toString();
            case BETWEEN, ON_OR_BEFORE -> {
                DayWindow window = window(event);
                yield window.earliest() == null
                        ? phrases.say("table.by", window.latest().toString())
                        : phrases.say(
                                "table.between",
                                window.earliest().toString(),
                                window.latest().toString());
            }
        };
    }

    private DayWindow window(LocalDate earliest, LocalDate latest) {
        return new DayWindow(earliest, latest, words(earliest, latest));
    }

    private String words(LocalDate earliest, LocalDate latest) {
        if (earliest == null) {
            return phrases.say("window.by", phrases.day(latest));
        }
        if (earliest.equals(latest)) {
            return phrases.say("window.exact", phrases.day(latest));
        }
        boolean wholeMonth = earliest.getDayOfMonth() == 1
                && latest.equals(YearMonth.from(earliest).atEndOfMonth());
        return wholeMonth
                ? phrases.say(
                        "window.month",
                        phrases.month(latest),
                        latest.getMonthValue(),
                        Integer.toString(latest.getYear()))
                : phrases.say("window.between", phrases.day(earliest), phrases.day(latest));
    }
}

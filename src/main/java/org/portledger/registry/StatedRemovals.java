package org.portledger.registry;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The days of removals that the rows of a file state, where a name stood before. */
final class StatedRemovals {

    /** "De-assigned on 2025-02-13, previously …", "has been removed on 2017-05-18", "(Removed 2004-2-6)". */
    private static final Pattern NOTE = Pattern.compile(
            "(?:de-?assigned|removed|released)(?: on)? (\\d{4})-(\\d{1,2})-(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    private final Map<NameKey.Slot, List<IanaRow>> rows;

    /** @param file all rows; the ones without a name tell of removals in their dates too */
    StatedRemovals(List<IanaRow> file) {
        rows = file.stream()
                .filter(row -> row.first() != null && row.first().equals(row.last()))
                .collect(groupingBy(row -> new NameKey.Slot(row.first(), row.transport())));
    }

    /** {@code 2026-08-20} or {@code 2026-08}, the most telling first; mostly none. */
    Stream<String> at(NameKey.Slot slot) {
        List<IanaRow> told = rows.getOrDefault(slot, List.of());
        return Stream.concat(
                told.stream().flatMap(StatedRemovals::inNotes), told.stream().flatMap(StatedRemovals::inDates));
    }

    private static Stream<String> inNotes(IanaRow row) {
        return Stream.of(IanaColumn.ASSIGNMENT_NOTES, IanaColumn.DESCRIPTION)
                .map(row::cell)
                .filter(words -> words != null)
                .flatMap(words -> NOTE.matcher(words).results())
                .map(StatedRemovals::day)
                .filter(IanaRow::isDate);
    }

    private static String day(MatchResult note) {
        return "%s-%02d-%02d".formatted(note.group(1), Integer.valueOf(note.group(2)), Integer.valueOf(note.group(3)));
    }

    /** On rows of what is no longer assigned the day of the removal can stand in either column. */
    private static Stream<String> inDates(IanaRow row) {
        return row.service() == null
                ? Stream.of(IanaColumn.MODIFICATION_DATE, IanaColumn.REGISTRATION_DATE)
                        .map(row::cell)
                        .filter(date -> date != null)
                : Stream.empty();
    }
}

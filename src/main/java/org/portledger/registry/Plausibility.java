package org.portledger.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Whether a readable file can be the whole of a newer registry. */
final class Plausibility {

    /** Percent of the known rows that a newer file has at least: IANA removes some dozens of rows at once, not thousands. */
    private static final int LEAST = 90;

    private Plausibility() {}

    /**
     * What the file changes.
     *
     * @throws InvalidIanaFileException if it is older than the registry, or a part of a file, saying so
     */
    static RegistryDiff check(RegistrySnapshot known, IanaFile file, LocalDate day) {
        if (day.isBefore(known.day())) {
            throw new InvalidIanaFileException(
                    "The file is of %s, older than the registry, which is of %s".formatted(day, known.day()));
        }
        int rows = file.rows().size() + file.unreadable().size();
        if (rows * 100L < known.rows().size() * (long) LEAST) {
            throw new InvalidIanaFileException(
                    "The file has %d rows where the registry has %d: it seems cut off, or a part only"
                            .formatted(rows, known.rows().size()));
        }
        requireEnd(known.rows(), file);
        RegistryDiff diff = RegistryDiff.between(known, file, day);
        if (day.equals(known.day()) && !diff.changes().isEmpty()) {
            throw new InvalidIanaFileException(
                    "The registry of %s is there already, and says something else; a newer file has a later date"
                            .formatted(day));
        }
        return diff;
    }

    /** A CSV that was cut off between two rows looks whole; but then it lacks what stood last. */
    private static void requireEnd(List<IanaRow> known, IanaFile file) {
        IanaRow last = known.get(known.size() - 1);
        boolean cut = file.form() == IanaFile.Form.CSV
                && file.unreadable().stream().noneMatch(row -> isCalled(last, row.name()))
                && file.rows().stream().noneMatch(row -> isSame(row, last));
        if (cut) {
            throw new InvalidIanaFileException(
                    "The file lacks %s, the last row of the registry: it seems cut off. If IANA removed that row, take the XML"
                            .formatted(last.service() == null ? last.first() : last.service()));
        }
    }

    private static boolean isCalled(IanaRow row, String name) {
        return row.service() != null && row.service().value().equalsIgnoreCase(name);
    }

    private static boolean isSame(IanaRow row, IanaRow last) {
        return Objects.equals(row.service(), last.service())
                && Objects.equals(row.first(), last.first())
                && row.transport() == last.transport();
    }
}

package org.portledger.registry;

import static org.portledger.registry.IanaColumn.ASSIGNEE;
import static org.portledger.registry.IanaColumn.CONTACT;
import static org.portledger.registry.IanaColumn.DESCRIPTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portledger.port.ServiceName;

/**
 * A name that stands in the registry or stood, as a newer file is compared with it.
 *
 * @param assignmentId   of its {@link Assignment}
 * @param otherSpellings how copies have also written the same name; mostly none
 * @param cells          its description, assignee and contact
 * @param begun          day by which it stood
 * @param lastSeen       day of the newest copy that shows it
 * @param gone           first day on which it was surely gone; null while it stands
 */
record KnownName(
        long assignmentId,
        NameKey key,
        List<String> otherSpellings,
        Map<IanaColumn, String> cells,
        LocalDate begun,
        LocalDate lastSeen,
        LocalDate gone) {

    boolean stands() {
        return gone == null;
    }

    /** Under each of its spellings. */
    Stream<NameKey> keys() {
        return Stream.concat(
                Stream.of(key),
                otherSpellings.stream().map(spelling -> new NameKey(key.slot(), new ServiceName(spelling))));
    }

    /**
     * Why {@code row} looks like the same assignment under a new name; empty if it does not. A judgement: the same
     * description, contact or assignee, or names that differ only in their punctuation.
     */
    Optional<String> continuedBy(IanaRow row) {
        if (letters(key.service()).equals(letters(row.service()))) {
            return Optional.of("spelling of the service name");
        }
        return Stream.of(DESCRIPTION, CONTACT, ASSIGNEE)
                .filter(column -> cells.get(column) != null && cells.get(column).equalsIgnoreCase(row.cell(column)))
                .map(column -> "same " + column.toString().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String letters(ServiceName name) {
        return name.value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

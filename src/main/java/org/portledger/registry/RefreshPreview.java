package org.portledger.registry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portledger.port.TransportProtocol;

/**
 * What an offered file would do to the registry, or did.
 *
 * @param changes    by port
 * @param unreadable the rows that make no sense; empty once the file is applied
 */
public record RefreshPreview(OfferedFile file, List<Change> changes, List<UnreadableRow> unreadable) {

    /** Keeps the lists from being changed afterwards. */
    public RefreshPreview {
        changes = List.copyOf(changes);
        unreadable = List.copyOf(unreadable);
    }

    /** How many changes there are of each kind; those that there are none of are left out. */
    public Map<EventKind, Long> counts() {
        Map<EventKind, Long> counts = new EnumMap<>(EventKind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1L, Long::sum));
        return counts;
    }

    /**
     * An event in the making.
     *
     * @param port         null for a name without a port
     * @param transport    null where the registry states none
     * @param name         after the change; of a removal, the name that is gone
     * @param previousName null where it was no other
     * @param earliest     for {@code BETWEEN} the day of the older copy, so after it
     * @param note         what the copies say
     */
    public record Change(
            EventKind kind,
            Integer port,
            TransportProtocol transport,
            String name,
            String previousName,
            DatePrecision precision,
            LocalDate earliest,
            LocalDate latest,
            String note) {

        static Change of(RegistryChange change) {
            return new Change(
                    change.kind(),
                    change.number(),
                    change.transport(),
                    change.service().value(),
                    change.previousName() == null ? null : change.previousName().value(),
                    change.days().precision(),
                    change.days().earliest(),
                    change.days().latest(),
                    change.note());
        }

        static Change of(RegistrationEvent event) {
            return new Change(
                    event.getKind(),
                    event.getNumber().orElse(null),
                    event.getTransport().orElse(null),
                    event.getService().map(Object::toString).orElse(null),
                    event.getPreviousName().map(Object::toString).orElse(null),
                    event.getPrecision(),
                    event.getEarliest().orElse(null),
                    event.getLatest(),
                    event.getNote());
        }
    }
}

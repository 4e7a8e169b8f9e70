package org.portledger.registry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static org.portledger.registry.IanaColumn.MODIFICATION_DATE;
import static org.portledger.registry.IanaColumn.REGISTRATION_DATE;
import static org.portledger.registry.IanaColumn.UNAUTHORIZED_USE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portledger.registry.NameKey.Slot;

/**
 * Compares a newer file of IANA's with the registry. A name that an unreadable row may tell of is not taken for removed.
 */
final class RegistryDiff {

    private static final Comparator<RegistryChange> BY_PORT = comparing(
                    RegistryChange::number, nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(RegistryChange::transport, nullsLast(naturalOrder()))
            .thenComparing(change -> change.service().value())
            .thenComparing(RegistryChange::kind);

    private final LocalDate older;
    private final LocalDate newer;
    private final Map<NameKey, KnownName> standing = new HashMap<>();
    private final Map<Slot, List<KnownName>> former;
    private final Map<Slot, List<KnownName>> ended;
    private final Set<Long> seen = new HashSet<>();
    private final Set<Slot> held = new HashSet<>();
    private final Set<Long> renamed = new HashSet<>();
    private final Set<Long> modified = new HashSet<>();
    private final Map<NameKey, IanaRow> rowsBefore;
    private final Map<NameKey, IanaRow> rowsNow;
    private final StatedRemovals removals;
    private final List<RegistryChange> changes = new ArrayList<>();

    private RegistryDiff(RegistrySnapshot known, IanaFile file, LocalDate day) {
        List<KnownName> names = known.names();
        older = known.day();
        newer = day;
        rowsBefore = byKey(known.rows());
        rowsNow = byKey(file.rows());
        removals = new StatedRemovals(file.rows());
        names.stream().filter(KnownName::stands).forEach(name -> name.keys().forEach(key -> standing.put(key, name)));
        former = bySlot(names.stream().filter(name -> !name.stands()));
        ended = bySlot(ended(names, file.unreadable()));
    }

    /**
     * Compares.
     *
     * @param known what is there
     * @param day   of {@code file}
     */
    static RegistryDiff between(RegistrySnapshot known, IanaFile file, LocalDate day) {
        var diff = new RegistryDiff(known, file, day);
        diff.rowsNow.forEach(diff::compare);
        diff.ended.values().forEach(gone -> gone.forEach(diff::remove));
        return diff;
    }

    /** What happened after the day of the newest known copy and by the day of the file, by port. */
    List<RegistryChange> changes() {
        return changes.stream().sorted(BY_PORT).toList();
    }

    /** The ids of the assignments that stood and stand in the file as well. */
    Set<Long> seen() {
        return Collections.unmodifiableSet(seen);
    }

    /** A name can stand in several rows; the first counts. */
    private static Map<NameKey, IanaRow> byKey(List<IanaRow> rows) {
        Map<NameKey, IanaRow> byKey = new LinkedHashMap<>();
        rows.forEach(row -> row.keys().forEach(key -> byKey.putIfAbsent(key, row)));
        return byKey;
    }

    private static Map<Slot, List<KnownName>> bySlot(Stream<KnownName> names) {
        return names.collect(groupingBy(name -> name.key().slot()));
    }

    private Stream<KnownName> ended(List<KnownName> names, List<UnreadableRow> unreadable) {
        rowsNow.keySet().stream().map(standing::get).forEach(name -> {
            if (name != null) {
                seen.add(name.assignmentId());
                held.add(name.key().slot());
            }
        });
        return names.stream()
                .filter(name -> name.stands() && !seen.contains(name.assignmentId()))
                .filter(name -> unreadable.stream().noneMatch(row -> row.mayTellOf(name)));
    }

    private void compare(NameKey key, IanaRow row) {
        KnownName name = standing.get(key);
        if (name == null) {
            begin(key, row);
        } else if (rowsBefore.containsKey(key)) {
            modify(name, rowsBefore.get(key), row);
        }
    }

    private void begin(NameKey key, IanaRow row) {
        Optional<KnownName> continued = endedAt(key.slot())
                .filter(name ->
                        key.slot().number() != null && name.continuedBy(row).isPresent())
                .findFirst();
        if (continued.isPresent()) {
            renamed.add(continued.get().assignmentId());
            String why = continued.get().continuedBy(row).orElseThrow();
            add(EventKind.RENAMED, key, null, continued, row, days(row, REGISTRATION_DATE, MODIFICATION_DATE), why);
        } else {
            Optional<KnownName> replaced = replacedBy(key);
            EventKind kind = kindOfBeginning(key, replaced);
            add(
                    kind,
                    key,
                    null,
                    kind == EventKind.REASSIGNED ? replaced : Optional.empty(),
                    row,
                    days(row, REGISTRATION_DATE),
                    "not in the copy of " + older);
        }
    }

    private EventKind kindOfBeginning(NameKey key, Optional<KnownName> replaced) {
        if (former(key.slot()).anyMatch(name -> name.keys().anyMatch(key::equals))) {
            return EventKind.REINSTATED;
        }
        if (leftAnotherTransport(key)) {
            return EventKind.TRANSPORT_CHANGED;
        }
        return replaced.isPresent() ? EventKind.REASSIGNED : EventKind.REGISTERED;
    }

    /** The last name of a port that nothing else holds now; none for a name without a port. */
    private Optional<KnownName> replacedBy(NameKey key) {
        if (key.slot().number() == null || held.contains(key.slot())) {
            return Optional.empty();
        }
        return endedAt(key.slot()).findFirst().or(() -> former(key.slot()).max(comparing(KnownName::gone)));
    }

    private boolean leftAnotherTransport(NameKey key) {
        return key.slot().number() != null
                && ended.entrySet().stream()
                        .filter(other ->
                                key.slot().number().equals(other.getKey().number()))
                        .flatMap(other -> other.getValue().stream())
                        .anyMatch(name -> name.key().service().equals(key.service()));
    }

    private Stream<KnownName> endedAt(Slot slot) {
        return ended.getOrDefault(slot, List.of()).stream().filter(name -> !renamed.contains(name.assignmentId()));
    }

    private Stream<KnownName> former(Slot slot) {
        return former.getOrDefault(slot, List.of()).stream();
    }

    private void modify(KnownName name, IanaRow before, IanaRow now) {
        List<IanaColumn> changed = before.differences(now);
        if (changed.isEmpty() || !modified.add(name.assignmentId())) {
            return;
        }
        Optional<KnownName> none = Optional.empty();
        if (changed.contains(UNAUTHORIZED_USE) && now.cell(UNAUTHORIZED_USE) != null) {
            EventDays unknown = new EventDays(DatePrecision.BETWEEN, older, newer);
            add(EventKind.UNAUTHORIZED_USE_REPORTED, name.key(), name, none, now, unknown, now.cell(UNAUTHORIZED_USE));
        }
        if (changed.contains(REGISTRATION_DATE) && isRedated(name, now)) {
            EventDays stated = EventDays.stated(now.cell(REGISTRATION_DATE));
            add(EventKind.REGISTRATION_REDATED, name.key(), name, none, now, stated, "Registration Date");
        }
        String what = "changed: "
                + String.join(", ", changed.stream().map(IanaColumn::toString).toList());
        add(EventKind.MODIFIED, name.key(), name, none, now, days(now, MODIFICATION_DATE), what);
    }

    private boolean isRedated(KnownName name, IanaRow now) {
        String stated = now.cell(REGISTRATION_DATE);
        return stated != null && EventDays.stated(stated).earliest().isAfter(name.begun());
    }

    private void remove(KnownName name) {
        if (!renamed.contains(name.assignmentId())) {
            LocalDate first = name.lastSeen().plusDays(1);
            EventDays days =
                    EventDays.of(older, newer, first, removals.at(name.key().slot()));
            String why = "last listed in the copy of " + name.lastSeen();
            add(EventKind.REMOVED, name.key(), name, Optional.empty(), null, days, why);
        }
    }

    /** A copy of the day of a registration can be some hours older than it. */
    private EventDays days(IanaRow row, IanaColumn... stating) {
        return EventDays.of(older, newer, older, Stream.of(stating).map(row::cell));
    }

    private void add(
            EventKind kind,
            NameKey key,
            KnownName name,
            Optional<KnownName> replaced,
            IanaRow row,
            EventDays days,
            String note) {
        changes.add(new RegistryChange(kind, key, Optional.ofNullable(name), replaced, row, days, note));
    }
}

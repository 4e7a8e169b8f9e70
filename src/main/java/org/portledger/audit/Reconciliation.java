package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.Port;
import org.portledger.registry.Assignment;
import org.portledger.registry.PortStanding;
import org.portledger.registry.RegistryIndex;

/**
 * Compares what a scan saw with what the registry said on the day of the scan. Pure: reads and writes nothing.
 * How it treats doubt is decided in {@code decisions/0012-doubt-counts-for-the-port.md}.
 */
final class Reconciliation {

    private final RegistryIndex registry;
    private final LocalDate day;

    /** @param day of the scan, in UTC */
    Reconciliation(RegistryIndex registry, LocalDate day) {
        this.registry = requireNonNull(registry, "registry");
        this.day = requireNonNull(day, "day");
    }

    Judgement judge(Port port, SeenService seen) {
        PortStanding standing = registry.on(port, day);
        return switch (standing.status()) {
            case ASSIGNED, POSSIBLE -> compare(standing, seen);
            case RESERVED -> withoutName(Verdict.RESERVED, standing);
            case DEREGISTERED -> withoutName(Verdict.DEREGISTERED, standing);
            case DYNAMIC -> withoutName(Verdict.DYNAMIC, standing);
            case UNASSIGNED -> withoutName(Verdict.UNASSIGNED, standing);
        };
    }

    /** A name that only may stand counts too, after those that surely do. */
    private static Judgement compare(PortStanding standing, SeenService seen) {
        List<Assignment> names = standing.assigned().isEmpty() ? standing.possible() : standing.assigned();
        if (!seen.isTold()) {
            return judgement(Verdict.UNIDENTIFIED, names, standing);
        }
        List<Assignment> fitting = fitting(standing.assigned(), seen);
        if (fitting.isEmpty()) {
            fitting = fitting(standing.possible(), seen);
        }
        return fitting.isEmpty()
                ? judgement(Verdict.MISMATCHED, names, standing)
                : judgement(Verdict.REGISTERED, fitting, standing);
    }

    private static List<Assignment> fitting(List<Assignment> names, SeenService seen) {
        return names.stream()
                .filter(assignment -> seen.registeredNames().stream().anyMatch(assignment::isCalled))
                .toList();
    }

    private static Judgement withoutName(Verdict verdict, PortStanding standing) {
        return judgement(verdict, standing.former(), standing);
    }

    private static Judgement judgement(Verdict verdict, List<Assignment> basis, PortStanding standing) {
        return new Judgement(verdict, basis, standing.isUnauthorizedUseKnown());
    }
}

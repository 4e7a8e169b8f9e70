package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.registry.Assignment;
import org.portledger.registry.PortStanding;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.Observation;

/**
 * Compares what a scan saw with what the registry said on the day of the scan. Pure: reads and writes nothing.
 * How it treats doubt is decided in {@code decisions/0012-doubt-counts-for-the-port.md}.
 */
public final class Reconciliation {

    private final RegistryIndex registry;
    private final LocalDate day;

    /** @param day of the scan, in UTC */
    public Reconciliation(RegistryIndex registry, LocalDate day) {
        this.registry = requireNonNull(registry, "registry");
        this.day = requireNonNull(day, "day");
    }

    Judgement judge(Port port, SeenService seen) {
        return judge(port, seen, null);
    }

    /**
     * Judges what was seen from outside by its service, and what a host told of its own by the process.
     *
     * @param process the program that listens; null where it was seen from outside, or the host does not tell
     */
    Judgement judge(Port port, SeenService seen, String process) {
        return judge(port, process == null ? seen.registeredNames() : servedNames(process));
    }

    /** Judges what was seen from outside by its service, and what a host told of its own by the process. */
    public Judgement judge(Observation seen) {
        return judge(seen.port(), servedNames(seen));
    }

    /** The names under which IANA may have what was seen; empty where nothing tells what it is. */
    public static List<ServiceName> servedNames(Observation seen) {
        if (seen.socket() == null) {
            return SeenService.named(seen.evidence(), seen.service(), seen.tunnel())
                    .registeredNames();
        }
        return seen.socket().process() == null
                ? List.of()
                : servedNames(seen.socket().process());
    }

    private static List<ServiceName> servedNames(String process) {
        return Equivalences.KNOWN
                .ofProcess(process)
                .map(Equivalence::registered)
                .orElse(List.of());
    }

    /** @param seen empty where the scan does not tell */
    private Judgement judge(Port port, List<ServiceName> seen) {
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
    private static Judgement compare(PortStanding standing, List<ServiceName> seen) {
        List<Assignment> names = standing.assigned().isEmpty() ? standing.possible() : standing.assigned();
        if (seen.isEmpty()) {
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

    private static List<Assignment> fitting(List<Assignment> names, List<ServiceName> seen) {
        return names.stream()
                .filter(assignment -> seen.stream().anyMatch(assignment::isCalled))
                .toList();
    }

    private static Judgement withoutName(Verdict verdict, PortStanding standing) {
        return judgement(verdict, standing.former(), standing);
    }

    private static Judgement judgement(Verdict verdict, List<Assignment> basis, PortStanding standing) {
        return new Judgement(verdict, basis, standing.isUnauthorizedUseKnown());
    }
}

package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.portledger.port.Port;
import org.portledger.registry.Assignment;
import org.portledger.registry.RegistryIndex;

/**
 * Why a finding has its verdict, in words and with the facts of the registry.
 *
 * @param sentence such as "2693/tcp was belarc-http until 2004-02-06 (exact) and has no name on 2026-11-22;
 *                 the scan saw http (probed)."
 * @param brief    the same in a few words for a list, such as "belarc-http until 2004-02-06"
 * @param facts    the assignments that the verdict rests on, in the verdict's order; empty if there are none
 */
public record Explanation(String sentence, String brief, List<RegistryFact> facts) {

    static Explanation of(Finding finding, RegistryIndex registry) {
        List<Assignment> basis = basis(finding, registry);
        return new Explanation(
                sentence(
                        finding.getPort(),
                        finding.getVerdictDay(),
                        finding.getService(),
                        finding.getProcess(),
                        new Judgement(finding.getVerdict(), basis, finding.isUnauthorizedUse())),
                brief(finding, registry),
                basis.stream().map(fact -> RegistryFact.of(fact, registry)).toList());
    }

    /** Only the few words, for lists: they are cheap to make. */
    static String brief(Finding finding, RegistryIndex registry) {
        return brief(finding.getVerdict(), finding.getService(), finding.getProcess(), basis(finding, registry));
    }

    private static List<Assignment> basis(Finding finding, RegistryIndex registry) {
        return basis(finding.getPort(), finding.getBasis(), registry);
    }

    /** The assignments of the port that have these ids, in their order. */
    static List<Assignment> basis(Port port, List<Long> ids, RegistryIndex registry) {
        return registry.assignments(port.number()).stream()
                .filter(assignment -> ids.contains(assignment.getId()))
                .sorted(Comparator.comparingInt(assignment -> ids.indexOf(assignment.getId())))
                .toList();
    }

    /** @param process the program that listens; null where it was seen from outside, or the host does not tell */
    static String sentence(Port port, LocalDate day, SeenService seen, String process, Judgement judgement) {
        return "%s %s; %s.%s"
                .formatted(
                        port,
                        standing(day, judgement),
                        new SightTeller(judgement).tell(seen, process),
                        judgement.unauthorizedUse() ? " IANA reports unauthorized use of this port." : "");
    }

    static String brief(Verdict verdict, SeenService seen, String process, List<Assignment> basis) {
        return switch (verdict) {
            case REGISTERED -> SightTeller.names(basis);
            case MISMATCHED -> "%s, not %s".formatted(SightTeller.brief(seen, process), SightTeller.names(basis));
            case UNIDENTIFIED -> SightTeller.names(basis) + "?";
            case DEREGISTERED -> basis.isEmpty() ? "no name any more" : past(basis.get(0));
            case UNASSIGNED -> "never named";
            case RESERVED -> "reserved";
            case DYNAMIC -> "dynamic";
        };
    }

    private static String past(Assignment assignment) {
        return "%s until %s"
                .formatted(assignment.getService(), assignment.getValidity().endLatest());
    }

    private static String standing(LocalDate day, Judgement judgement) {
        List<Assignment> basis = judgement.basis();
        return switch (judgement.verdict()) {
            case REGISTERED, MISMATCHED, UNIDENTIFIED ->
                "is %s%s on %s".formatted(isDoubtful(basis, day) ? "possibly " : "", SightTeller.names(basis), day);
            case DEREGISTERED -> "%s and has no name on %s".formatted(pasts(basis), day);
            case UNASSIGNED -> "has no name on %s and never had one".formatted(day);
            case RESERVED -> "is reserved on %s%s".formatted(day, basis.isEmpty() ? "" : " and " + pasts(basis));
            case DYNAMIC -> "is in the dynamic range, where IANA assigns nothing";
        };
    }

    private static boolean isDoubtful(List<Assignment> basis, LocalDate day) {
        return basis.stream().allMatch(assignment -> RegistryFact.isDoubtful(assignment, day));
    }

    private static String pasts(List<Assignment> basis) {
        return basis.stream()
                .map(gone -> "was %s %s".formatted(gone.getService(), RegistryFact.until(gone)))
                .collect(joining(", "));
    }
}

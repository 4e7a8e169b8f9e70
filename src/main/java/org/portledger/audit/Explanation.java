package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
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
                        new Judgement(finding.getVerdict(), basis, finding.isUnauthorizedUse())),
                brief(finding, registry),
                basis.stream().map(fact -> RegistryFact.of(fact, registry)).toList());
    }

    /** Only the few words, for lists: they are cheap to make. */
    static String brief(Finding finding, RegistryIndex registry) {
        return brief(finding.getVerdict(), finding.getService(), basis(finding, registry));
    }

    private static List<Assignment> basis(Finding finding, RegistryIndex registry) {
        List<Long> ids = finding.getBasis();
        return registry.assignments(finding.getPort().number()).stream()
                .filter(assignment -> ids.contains(assignment.getId()))
                .sorted(Comparator.comparingInt(assignment -> ids.indexOf(assignment.getId())))
                .toList();
    }

    static String sentence(Port port, LocalDate day, SeenService seen, Judgement judgement) {
        return "%s %s; %s.%s"
                .formatted(
                        port,
                        standing(day, judgement),
                        sight(seen, judgement),
                        judgement.unauthorizedUse() ? " IANA reports unauthorized use of this port." : "");
    }

    static String brief(Verdict verdict, SeenService seen, List<Assignment> basis) {
        return switch (verdict) {
            case REGISTERED -> names(basis);
            case MISMATCHED -> "%s, not %s".formatted(seen.label(), names(basis));
            case UNIDENTIFIED -> names(basis) + "?";
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
                "is %s%s on %s".formatted(isDoubtful(basis, day) ? "possibly " : "", names(basis), day);
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

    private static String sight(SeenService seen, Judgement judgement) {
        if (!seen.isTold()) {
            return seen.name() == null || ScannerNames.tellsNothing(seen.name())
                    ? "the scan could not tell what listens"
                    : "the scan only guessed %s from the number".formatted(seen.name());
        }
        String saw = "the scan saw %s (%s)"
                .formatted(seen.label(), seen.evidence().name().toLowerCase(Locale.ROOT));
        return switch (judgement.verdict()) {
            case MISMATCHED -> saw + ", which is something else";
            case REGISTERED ->
                isSameName(seen, judgement.basis()) ? saw : saw + ", which IANA calls " + names(judgement.basis());
            default -> saw;
        };
    }

    private static boolean isSameName(SeenService seen, List<Assignment> basis) {
        return seen.tunnel() == null && basis.stream().anyMatch(assignment -> assignment.isCalled(seen.name()));
    }

    private static String names(List<Assignment> basis) {
        return basis.stream()
                .map(Assignment::getService)
                .map(ServiceName::value)
                .distinct()
                .collect(joining(" and "));
    }
}

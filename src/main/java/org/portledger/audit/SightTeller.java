package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.portledger.port.ServiceName;
import org.portledger.registry.Assignment;
import org.portledger.scan.EvidenceGrade;

/** Says what a scan saw behind a port, what that means in IANA's words and why: the second half of an explanation. */
final class SightTeller {

    private final Judgement judgement;

    SightTeller(Judgement judgement) {
        this.judgement = judgement;
    }

    /**
     * Such as "the scan saw ssl/http (probed), which IANA calls https, as HTTP over TLS is https (RFC 9110, section 4.2.2)".
     *
     * @param process the program that listens; null where it was seen from outside, or the host does not tell
     */
    String tell(SeenService seen, String process) {
        return process == null ? outside(seen) : inside(seen.evidence(), process);
    }

    /** In as few words as a list has room for: the process, or the service as the scanner writes it; null for none. */
    static String brief(SeenService seen, String process) {
        return process == null ? seen.label() : process;
    }

    private String outside(SeenService seen) {
        if (seen.name() == null) {
            return "the scan could not tell what listens";
        }
        if (seen.evidence() == EvidenceGrade.GUESSED) {
            return "the scan only guessed %s from the number".formatted(seen.label());
        }
        String saw = "the scan saw %s (%s)".formatted(seen.label(), grade(seen.evidence()));
        Optional<Equivalence> equivalence = seen.equivalence();
        if (!seen.isTold()) {
            return saw + ", which does not tell what listens" + because(equivalence);
        }
        return switch (judgement.verdict()) {
            case MISMATCHED -> saw + ", which is something else" + otherName(seen, equivalence);
            case REGISTERED ->
                isSameName(seen) ? saw : saw + ", which IANA calls " + names(judgement.basis()) + because(equivalence);
            default -> saw;
        };
    }

    private String inside(EvidenceGrade evidence, String process) {
        String says = "the host says %s listens (%s)".formatted(process, grade(evidence));
        Optional<Equivalence> equivalence = Equivalences.KNOWN.ofProcess(process);
        List<ServiceName> served = equivalence.map(Equivalence::registered).orElse(List.of());
        if (equivalence.isEmpty()) {
            return says + ", and nothing is known of what that serves";
        }
        if (served.isEmpty()) {
            return says + ", which may serve anything" + because(equivalence);
        }
        return switch (judgement.verdict()) {
            case MISMATCHED -> says + ", which serves something else: " + either(served) + because(equivalence);
            case REGISTERED -> says + ", which serves " + names(judgement.basis()) + because(equivalence);
            default -> says + ", which serves " + either(served) + because(equivalence);
        };
    }

    /** What IANA calls that which was seen, where the scanner's name alone would not show it. */
    private static String otherName(SeenService seen, Optional<Equivalence> equivalence) {
        return equivalence
                .filter(other -> seen.tunnel() != null || !other.registered().contains(seen.name()))
                .map(other -> ": IANA calls it %s, %s".formatted(either(other.registered()), other.because()))
                .orElse("");
    }

    private boolean isSameName(SeenService seen) {
        return seen.tunnel() == null && judgement.basis().stream().anyMatch(fact -> fact.isCalled(seen.name()));
    }

    private static String because(Optional<Equivalence> equivalence) {
        return equivalence.map(row -> ", " + row.because()).orElse("");
    }

    private static String grade(EvidenceGrade evidence) {
        return evidence.name().toLowerCase(Locale.ROOT);
    }

    /** The assignments' names with "and" between them. */
    static String names(List<Assignment> basis) {
        return basis.stream()
                .map(Assignment::getService)
                .map(ServiceName::value)
                .distinct()
                .collect(joining(" and "));
    }

    /** Such as "http, https or http-alt". */
    private static String either(List<ServiceName> names) {
        String last = Objects.toString(names.get(names.size() - 1));
        return names.size() == 1
                ? last
                : names.subList(0, names.size() - 1).stream()
                        .map(ServiceName::value)
                        .collect(joining(", ", "", " or " + last));
    }
}

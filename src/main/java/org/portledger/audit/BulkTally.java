package org.portledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portledger.audit.BulkResult.Refused;
import org.portledger.port.Spoken;

/**
 * Sums up what became of each of many findings.
 *
 * @param meant  how many were meant
 * @param there  how many of them the audit has
 * @param wanted the disposition that they were to take; null if it was to stay
 */
record BulkTally(long meant, long there, Disposition wanted) {

    BulkResult of(Long changeId, List<TouchedFindings.Outcome> outcomes) {
        long touched =
                outcomes.stream().mapToLong(TouchedFindings.Outcome::findings).sum();
        List<Refused> refused = new ArrayList<>();
        add(refused, BulkRule.NOT_THERE, meant - there, "The audit has no such finding.");
        add(refused, BulkRule.BUSY, there - touched, "Somebody else, or an import, is changing it; try again.");
        outcomes.stream().map(this::refused).filter(Objects::nonNull).forEach(refused::add);
        return new BulkResult(
                changeId,
                meant,
                count(outcomes, TouchedFindings.CHANGED),
                count(outcomes, TouchedFindings.UNCHANGED),
                refused);
    }

    private static void add(List<Refused> refused, BulkRule rule, long count, String why) {
        if (count > 0) {
            refused.add(new Refused(rule, count, why));
        }
    }

    private static long count(List<TouchedFindings.Outcome> outcomes, String name) {
        return outcomes.stream()
                .filter(outcome -> outcome.isOf(name))
                .mapToLong(TouchedFindings.Outcome::findings)
                .sum();
    }

    /** Null if they were not refused. */
    private Refused refused(TouchedFindings.Outcome outcome) {
        if (outcome.isOf(TouchedFindings.CHANGED) || outcome.isOf(TouchedFindings.UNCHANGED)) {
            return null;
        }
        BulkRule rule = BulkRule.valueOf(outcome.name());
        return new Refused(rule, outcome.findings(), why(rule, outcome.disposition()));
    }

    private String why(BulkRule rule, String disposition) {
        return switch (rule) {
            case TRANSITION ->
                "%s cannot become %s; it can become %s."
                        .formatted(
                                Spoken.quoted(Disposition.valueOf(disposition)),
                                Spoken.quoted(wanted),
                                Spoken.either(Disposition.valueOf(disposition).next()));
            case TOO_MANY_TAGS -> "It would have more than %d tags.".formatted(Tag.MOST);
            case CHANGED_SINCE -> "It was changed again since.";
            case NOT_THERE, BUSY -> throw new IllegalArgumentException("No outcome of a finding: " + rule);
        };
    }
}

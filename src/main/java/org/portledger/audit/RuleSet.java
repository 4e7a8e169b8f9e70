package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.port.Spoken;
import org.portledger.scan.ContentDigest;

/**
 * The rules that hold in an audit: besides scans and registry, what an answer about its findings rests on.
 *
 * @param rules by number; often empty
 */
public record RuleSet(List<Standing> rules) {

    private static final String BETWEEN_FIELDS = "\u001f";
    private static final String BETWEEN_RULES = "\u001e";

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Of rules that hold, in the order given. */
    static RuleSet of(Stream<Rule> holding) {
        return new RuleSet(holding.map(Standing::of).toList());
    }

    /**
     * What tells one set from another: the SHA-256 of all that the rules say, in 64 lower-case hexadecimal digits. Two sets
     * of the same rules in the same versions have the same.
     */
    public String sha256() {
        byte[] text = rules.stream()
                .map(Standing::text)
                .collect(joining(BETWEEN_RULES))
                .getBytes(StandardCharsets.UTF_8);
        try {
            return ContentDigest.of(() -> new ByteArrayInputStream(text)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    /**
     * A rule of the set.
     *
     * @param number  of the rule
     * @param version counts its changes, see {@link Rule#getVersion}
     * @param scope   in words, such as "10.0.0.0/8, port 9100, tcp"
     * @param endDay  first day on which it no longer holds; null if it holds until somebody ends it
     */
    public record Standing(
            long number, int version, Disposition decision, String scope, LocalDate endDay, String reason) {

        private static Standing of(Rule rule) {
            return new Standing(
                    rule.getId(),
                    rule.getVersion(),
                    rule.getDecision(),
                    rule.getScope().toString(),
                    rule.getEndDay(),
                    rule.getReason());
        }

        /** Such as {@code 'expected' until 2027-01-01: 10.0.0.0/8, port 9100}. */
        public String inWords() {
            return "%s%s: %s".formatted(Spoken.quoted(decision), endDay == null ? "" : " until " + endDay, scope);
        }

        private String text() {
            return Stream.of(number, version, decision, scope, endDay, reason)
                    .map(field -> Objects.toString(field, ""))
                    .collect(joining(BETWEEN_FIELDS));
        }
    }
}

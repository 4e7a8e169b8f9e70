package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final RuleSet.Standing RULE =
            new RuleSet.Standing(3, 0, Disposition.EXPECTED, "port 9100", null, "Ours");

    @Test
    void theSameRulesHaveTheSameDigest() {
        assertThat(new RuleSet(List.of(RULE)).sha256())
                .isEqualTo(new RuleSet(List.of(RULE)).sha256())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void whateverARuleSaysOtherwiseMakesAnotherDigest() {
        LocalDate day = LocalDate.of(2027, 1, 1);

        assertThat(List.of(
                                new RuleSet(List.of()),
                                new RuleSet(List.of(RULE)),
                                new RuleSet(List.of(RULE, RULE)),
                                set(4, 0, Disposition.EXPECTED, "port 9100", null, "Ours"),
                                set(3, 1, Disposition.EXPECTED, "port 9100", null, "Ours"),
                                set(3, 0, Disposition.TO_FIX, "port 9100", null, "Ours"),
                                set(3, 0, Disposition.EXPECTED, "port 9101", null, "Ours"),
                                set(3, 0, Disposition.EXPECTED, "port 9100", day, "Ours"),
                                set(3, 0, Disposition.EXPECTED, "port 9100", null, "Theirs"))
                        .stream()
                        .map(RuleSet::sha256))
                .doesNotHaveDuplicates();
    }

    private static RuleSet set(
            long number, int version, Disposition decision, String scope, LocalDate endDay, String reason) {
        return new RuleSet(List.of(new RuleSet.Standing(number, version, decision, scope, endDay, reason)));
    }
}

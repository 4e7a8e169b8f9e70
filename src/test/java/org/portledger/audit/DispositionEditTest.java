package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portledger.account.InvalidEntryException;

class DispositionEditTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** That one finding and a hundred thousand are judged by the same rule. */
    @ParameterizedTest
    @EnumSource
    void whatSqlLetsThroughIsWhatMayFollow(Disposition wanted) {
        String refused = new DispositionEdit(wanted, null)
                .obstacle()
                .orElseThrow()
                .condition()
                .sql();

        for (Disposition present : Disposition.values()) {
            for (boolean asksAgain : new boolean[] {false, true}) {
                assertThat(refused.contains("('%s', %s)".formatted(present, asksAgain)))
                        .as("%s, asks again: %s, wanted: %s", present, asksAgain, wanted)
                        .isEqualTo(present.next(asksAgain).contains(wanted));
            }
        }
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        var finding = new Finding();
        new DispositionEdit(Disposition.TO_FIX, null).applyTo(finding, NOW);
        new DispositionEdit(Disposition.TO_FIX, null).applyTo(finding, NOW.plusSeconds(60));

        assertThat(finding.getJudgedAt()).isEqualTo(NOW);
    }

    @Test
    void aDayThatFitsNoFindingIsRefusedBeforeAnyIsLookedAt() {
        var past = new DispositionEdit(Disposition.ACCEPTED, LocalDate.of(2026, 11, 22));

        assertThatThrownBy(() -> past.check(null, NOW))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("until must be after 2026-11-22");
    }
}

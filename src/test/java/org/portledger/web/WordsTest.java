package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.portledger.audit.Disposition;
import org.portledger.audit.RuleRow;
import org.portledger.audit.RuleState;

class WordsTest {

    private final Words words = new Words();

    @Test
    void constantsAreWrittenAsWords() {
        assertThat(words.of(Disposition.IN_TRIAGE)).isEqualTo("in triage");
    }

    @Test
    void timesAreInUtcToTheMinute() {
        assertThat(words.time(Instant.parse("2026-11-22T23:41:59Z"))).isEqualTo("2026-11-22 23:41");
        assertThat(words.time(null)).isEmpty();
    }

    @Test
    void daysAreWrittenInFull() {
        assertThat(words.day(LocalDate.of(2004, 2, 6))).isEqualTo("6 February 2004");
        assertThat(words.day(null)).isEmpty();
    }

    @Test
    void sizesAreRoundedDown() {
        assertThat(words.size(1023)).isEqualTo("1023 bytes");
        assertThat(words.size(1024)).isEqualTo("1 KiB");
        assertThat(words.size(3 * 1024 * 1024)).isEqualTo("3 MiB");
    }

    @Test
    void largeNumbersHaveTheSignsOfAThousand() {
        assertThat(words.number(999)).isEqualTo("999");
        assertThat(words.number(1_252_138)).isEqualTo("1,252,138");
    }

    @Test
    void oneThingHasNoPlural() {
        assertThat(words.many(1, "host")).isEqualTo("1 host");
        assertThat(words.many(0, "open port")).isEqualTo("0 open ports");
        assertThat(words.many(1200, "host")).isEqualTo("1,200 hosts");
    }

    @Test
    void aRuleThatEndsSaysWhen() {
        assertThat(words.standing(new RuleRow(null, RuleState.HOLDS, null, 0))).isEqualTo("holds");
        assertThat(words.standing(new RuleRow(null, RuleState.HOLDS, 1L, 0))).isEqualTo("ends tomorrow");
        assertThat(words.standing(new RuleRow(null, RuleState.HOLDS, 3L, 0))).isEqualTo("ends in 3 days");
    }
}

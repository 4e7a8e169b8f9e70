package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void barsAreAsLongAsTheirCountsAreLarge() {
        assertThat(bars(Map.of("a", 200L, "b", 50L, "c", 0L)))
                .extracting(Bar::width)
                .containsExactly(100.0, 25.0, 0.0);
    }

    @Test
    void whereNothingWasCountedNoBarHasALength() {
        assertThat(bars(Map.of("a", 0L))).extracting(Bar::width).containsExactly(0.0);
    }

    private static List<Bar> bars(Map<String, Long> counts) {
        return Bar.of(new TreeMap<>(counts), label -> label, any -> "", any -> null);
    }
}

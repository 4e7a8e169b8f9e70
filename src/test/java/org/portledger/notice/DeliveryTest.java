package org.portledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T22:00:00Z");

    private final Delivery delivery = new Delivery();

    @Test
    void itIsTriedAgainAfterTwiceTheTimeUntilItIsGivenUp() {
        List<Duration> pauses = new ArrayList<>();
        for (delivery.fail("Busy", NOW); delivery.getNextAt() != null; delivery.fail("Busy", NOW)) {
            pauses.add(Duration.between(NOW, delivery.getNextAt()));
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L);
        assertThat(delivery.getAttempts()).isEqualTo(Delivery.MOST_ATTEMPTS);
        assertThat(delivery.getProblem()).isEqualTo("Busy");
    }

    @Test
    void whatArrivesIsOver() {
        delivery.fail("Busy", NOW);
        delivery.arrive(NOW);

        assertThat(delivery.getNextAt()).isNull();
        assertThat(delivery.getProblem()).isNull();
    }
}

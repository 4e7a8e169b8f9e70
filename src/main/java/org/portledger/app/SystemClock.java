package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The clock that everything asks: in UTC, so that a day means the same on every node,
 * and to the microsecond, so that a moment is the same after it was in the database.
 */
@ApplicationScoped
public class SystemClock {

    @Produces
    Clock utc() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}

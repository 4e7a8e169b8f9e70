package org.portledger.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** For tests inside the server: the application's clock, which the test can put forward. */
@ApplicationScoped
@Priority(1)
public class SettableClock {

    private Duration ahead = Duration.ZERO;

    /** All that ask for the time hear one that is that much later, from now on. */
    public void putForward(Duration howFar) {
        ahead = howFar;
    }

    @Produces
    @Alternative
    Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("Everything here is in UTC");
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
            }
        };
    }
}

package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that everything asks; in UTC, so that a day means the same on every node. */
@ApplicationScoped
public class SystemClock {

    @Produces
    Clock utc() {
        return Clock.systemUTC();
    }
}

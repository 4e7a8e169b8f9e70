package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** When a page is made, so that it can be told of what changes afterwards. */
@RequestScoped
class ShownAt {

    @Inject
    Clock clock;

    /** Milliseconds since 1970. */
    @Produces
    @Named("shownAt")
    Long millis() {
        return clock.instant().toEpochMilli();
    }
}

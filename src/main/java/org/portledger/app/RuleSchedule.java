package org.portledger.app;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.portledger.audit.RuleExpiry;

/**
 * Gives back the findings of rules whose end day has come: when that day begins in UTC, and at the start for what was
 * missed. It looks each hour, so that what fails once is done an hour later.
 */
@ApplicationScoped
public class RuleSchedule {

    private static final Logger LOG = System.getLogger(RuleSchedule.class.getName());

    private static final long AN_HOUR = Duration.ofHours(1).toSeconds();

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RuleExpiry expiry;

    @Inject
    Clock clock;

    void start(@Observes Startup event) {
        executor.execute(this::expire);
        executor.scheduleAtFixedRate(this::expire, secondsToNextHour(), AN_HOUR, TimeUnit.SECONDS);
    }

    /** A second more: a thread that wakes early must not find the day before. */
    private long secondsToNextHour() {
        return AN_HOUR - Math.floorMod(clock.instant().getEpochSecond(), AN_HOUR) + 1;
    }

    /** Lets nothing out but the thread's end: whatever else did would end the schedule. */
    private void expire() {
        try {
            for (long rule : expiry.due()) {
                LOG.log(
                        INFO,
                        "The end day of rule {0} has come, {1} findings were given back.",
                        rule,
                        expiry.giveBack(rule));
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The findings of rules whose end day has come wait for another hour: {0}", e.getMessage());
        }
    }
}

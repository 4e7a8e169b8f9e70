package org.portledger.app;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.portledger.audit.RuleExpiry;

/**
 * Gives back the findings of rules whose end day has come: within a minute of that day's begin in UTC, and at the start
 * for what was missed. What fails once is tried again a minute later.
 */
@ApplicationScoped
public class RuleSchedule {

    private static final Logger LOG = System.getLogger(RuleSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RuleExpiry expiry;

    private Rounds rounds;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        rounds.begin(this::expire, Rounds.LONGEST_PAUSE);
    }

    @PreDestroy
    void stop() {
        rounds.end();
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
        } catch (Exception e) { // also RollbackException, which nothing declares
            LOG.log(
                    WARNING,
                    "The findings of rules whose end day has come wait for another minute: {0}",
                    e.getMessage());
        }
    }
}

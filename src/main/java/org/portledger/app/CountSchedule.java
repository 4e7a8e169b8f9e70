package org.portledger.app;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.portledger.audit.FindingCounts;

/** Folds the counts of findings where many rows were added to them, audit by audit; what fails once is tried again. */
@ApplicationScoped
public class CountSchedule {

    private static final Logger LOG = System.getLogger(CountSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    FindingCounts counts;

    private Rounds rounds;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        rounds.beginEmptying(counts::foldNext, Rounds.LONGEST_PAUSE, LOG, "Counts of findings wait to be folded");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}

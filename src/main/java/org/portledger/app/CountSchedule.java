package org.portledger.app;

import static java.lang.System.Logger.Level.WARNING;

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
        rounds.begin(this::fold, Rounds.LONGEST_PAUSE);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Lets nothing out: whatever did would end the schedule. */
    private void fold() {
        try {
            boolean more = true;
            while (more && !rounds.haveEnded()) {
                more = counts.foldNext();
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Counts of findings wait to be folded: {0}", e.getMessage());
        }
    }
}

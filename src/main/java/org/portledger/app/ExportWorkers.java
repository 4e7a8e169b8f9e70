package org.portledger.app;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.portledger.report.export.kept.ExportQueue;
import org.portledger.report.export.kept.KeptExports;

/** The thread of this node that makes exports, of all nodes one after the other, and forgets those whose time is over. */
@ApplicationScoped
public class ExportWorkers {

    private static final System.Logger LOG = System.getLogger(ExportWorkers.class.getName());

    /** How long what somebody asked for, or another node left behind when it died, may lie there. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/exports")
    ManagedScheduledExecutorService executor;

    @Inject
    ExportQueue queue;

    @Inject
    KeptExports exports;

    private Rounds rounds;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        rounds.begin(() -> guarded(this::work), LOOK_AGAIN);
        rounds.begin(() -> guarded(exports::forgetOld), Rounds.LONGEST_PAUSE);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void work() {
        boolean more = true;
        while (more && !rounds.haveEnded()) {
            more = queue.runNext(rounds::haveEnded);
        }
    }

    /** Lets nothing out but the thread's end: whatever else did would end the rounds. */
    private void guarded(Runnable round) {
        try {
            round.run();
        } catch (Exception e) { // also RollbackException, which nothing declares
            if (!rounds.haveEnded()) { // else what is used here goes down with the application
                LOG.log(WARNING, "Exports wait for another round: {0}", e.getMessage());
            }
        }
    }
}

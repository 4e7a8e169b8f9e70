package org.portledger.app;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.portledger.audit.ImportBell;
import org.portledger.audit.ImportQueue;

/** The threads of this node that do imports. Each takes what waits, of all nodes, one import after the other. */
@ApplicationScoped
public class ImportWorkers {

    private static final System.Logger LOG = System.getLogger(ImportWorkers.class.getName());

    /** How long what another node queued, or left behind when it died, may lie there. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/imports")
    ManagedScheduledExecutorService executor;

    @Inject
    ImportQueue queue;

    @Inject
    ImportBell bell;

    private Rounds rounds;

    @PostConstruct
    void prepare() {
        rounds = new Rounds(executor);
    }

    void start(@Observes Startup event) {
        for (int i = 0; i < workers(); i++) {
            rounds.begin(this::work, LOOK_AGAIN);
        }
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** As many as the executor has threads, which the server's configuration reads from the same setting. */
    private static int workers() {
        return Integer.parseInt(System.getenv().getOrDefault("PORTLEDGER_IMPORT_WORKERS", "2"));
    }

    /** Comes back only when the application stops, or something breaks; then it begins again a second later. */
    private void work() {
        try {
            while (!rounds.haveEnded()) {
                if (!queue.runNext(rounds::haveEnded)) {
                    bell.await(LOOK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // also RollbackException, which nothing declares
            if (rounds.haveEnded()) {
                return; // what is used here goes down with the application
            }
            LOG.log(WARNING, "No import can be taken from the queue at the moment: {0}", e.getMessage());
        }
    }
}

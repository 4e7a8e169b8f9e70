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
import java.time.Duration;
import org.portledger.audit.RegistryMarks;

/** Marks findings soon after a registry refresh, audit by audit; what fails once is tried again. */
@ApplicationScoped
public class RegistryMarkSchedule {

    private static final Logger LOG = System.getLogger(RegistryMarkSchedule.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RegistryMarks marks;

    private Rounds rounds;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        rounds.begin(this::mark, PAUSE);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Lets nothing out: whatever did would end the schedule. */
    private void mark() {
        try {
            boolean more = true;
            while (more && !rounds.haveEnded()) {
                more = marks.markNext();
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Findings of ports that the registry changed wait to be marked: {0}", e.getMessage());
        }
    }
}

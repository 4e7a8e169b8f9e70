package org.portledger.app;

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
        rounds.beginEmptying(
                marks::markNext, PAUSE, LOG, "Findings of ports that the registry changed wait to be marked");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}

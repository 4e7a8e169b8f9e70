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
import org.portledger.notice.Deliveries;

/** Has notices sent soon after they are written. */
@ApplicationScoped
public class DeliverySchedule {

    private static final Logger LOG = System.getLogger(DeliverySchedule.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Deliveries deliveries;

    private Rounds rounds;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        rounds.beginEmptying(deliveries::sendNext, PAUSE, LOG, "Notices wait to be sent");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}

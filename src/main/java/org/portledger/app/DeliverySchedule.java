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
        rounds.begin(this::send, PAUSE);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Lets nothing out: whatever did would end the schedule. */
    private void send() {
        try {
            boolean more = true;
            while (more && !rounds.haveEnded()) {
                more = deliveries.sendNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Notices wait to be sent: {0}", e.getMessage());
        }
    }
}

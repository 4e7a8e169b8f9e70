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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portledger.registry.RefreshPreview;
import org.portledger.registry.RegistryDownload;
import org.portledger.registry.RegistryRefresh;

/**
 * Looks for a newer registry by itself, where the installation's environment says so. It offers what it finds, as an
 * upload would, and applies nothing: an administrator looks at the difference first. The same file offered by several
 * nodes is one offer.
 */
@ApplicationScoped
public class RegistrySchedule {

    private static final Logger LOG = System.getLogger(RegistrySchedule.class.getName());

    /** Of IANA's XML file, which holds its own date. Not set: nothing is ever fetched. */
    private static final String ADDRESS = "PORTLEDGER_REGISTRY_URL";

    private static final String HOURS = "PORTLEDGER_REGISTRY_HOURS";
    private static final int A_DAY = 24;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RegistryRefresh refresh;

    @Inject
    Clock clock;

    private Rounds rounds;
    private Instant next = Instant.MIN;

    void start(@Observes Startup event) {
        rounds = new Rounds(executor);
        String address = System.getenv(ADDRESS);
        if (address != null && !address.isBlank()) {
            var download = new RegistryDownload(URI.create(address.strip()));
            Duration pause = hours();
            rounds.begin(() -> lookWhenDue(download, pause), Rounds.LONGEST_PAUSE);
        }
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private static Duration hours() {
        String hours = System.getenv(HOURS);
        return Duration.ofHours(hours == null || hours.isBlank() ? A_DAY : Math.max(1, Long.parseLong(hours.strip())));
    }

    private void lookWhenDue(RegistryDownload download, Duration pause) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(pause);
            look(download);
        }
    }

    /** Lets nothing out but the thread's end: whatever else did would end the schedule. */
    private void look(RegistryDownload download) {
        try {
            Optional<byte[]> content = download.fetch();
            if (content.isPresent()) {
                RefreshPreview offered = refresh.offer(null, content.get(), null, "schedule");
                download.used();
                LOG.log(
                        INFO,
                        "The registry was fetched and differs in {0} changes; see /work/refresh.",
                        offered.changes().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // also RollbackException, which nothing declares
            LOG.log(WARNING, "No newer registry was fetched: {0}", e.getMessage());
        }
    }
}

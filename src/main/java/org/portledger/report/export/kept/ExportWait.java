package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.portledger.account.NotSignedInException;

/** Waits for exports to end, on whichever node they are made. No transaction waits with it. */
@ApplicationScoped
public class ExportWait {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    @Inject
    KeptExports exports;

    @Inject
    Clock clock;

    /**
     * The export once it has ended; as it stands then if it has not after {@code most}.
     *
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if there is no such export for the caller, or not any more
     * @throws InterruptedException   if the server stops meanwhile
     */
    public ExportStatus await(long id, Duration most) throws InterruptedException {
        Instant end = clock.instant().plus(most);
        ExportStatus status = exports.find(id);
        while (!status.hasEnded() && clock.instant().isBefore(end)) {
            Thread.sleep(LOOK_AGAIN.toMillis());
            status = exports.find(id);
        }
        return status;
    }
}

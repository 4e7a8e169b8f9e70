package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.WaitingRoom;

/** Waits for exports to end, on whichever node they are made. No transaction waits with it. */
@ApplicationScoped
public class ExportWait {

    @Inject
    KeptExports exports;

    @Inject
    WaitingRoom room;

    /**
     * The export once it has ended; as it stands then if it has not after {@code most}, or at once if there is no
     * {@linkplain WaitingRoom room} to wait.
     *
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if there is no such export for the caller, or not any more
     * @throws InterruptedException   if the server stops meanwhile
     */
    public ExportStatus await(long id, Duration most) throws InterruptedException {
        return room.await(most, () -> exports.find(id), ExportStatus::hasEnded, left -> Thread.sleep(left.toMillis()));
    }
}

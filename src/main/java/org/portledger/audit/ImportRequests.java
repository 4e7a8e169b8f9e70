package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.PackedFile;
import org.portledger.scan.ReceivedFile;
import org.portledger.scan.ScanReaders;
import org.portledger.scan.StatedOrigin;
import org.portledger.scan.UnpackLimits;

/**
 * The way of a file into the queue of imports, and the waiting for what becomes of it. No transaction waits with it.
 * All methods throw {@link NotSignedInException} if nobody is signed in.
 */
@ApplicationScoped
public class ImportRequests {

    @Inject
    Audits audits;

    @Inject
    Imports imports;

    @Inject
    ScanReaders readers;

    @Inject
    UnpackLimits limits;

    @Inject
    ImportBell bell;

    @Inject
    WaitingRoom room;

    /**
     * Takes in a file and queues its import. The same bytes of the same stated origin in the same audit are the same
     * import, also if they come twice at once; one that failed, or was refused or cancelled, is queued again.
     *
     * @param fileName what the client calls the file, may be null
     * @param content  read to its end, and left open
     * @return the import, and whether it was there before
     * @throws NoSuchElementException   if there is no such audit for the caller
     * @throws MissingRoleException     if the caller is only a viewer there
     * @throws InvalidScanFileException if the file's beginning shows that no scan can be made of it
     * @throws IOException              if the file does not arrive whole, or cannot be kept
     */
    public ImportRequest request(long auditId, String fileName, StatedOrigin origin, InputStream content)
            throws IOException {
        audits.findToWrite(auditId);
        // The client may take minutes to send it: no transaction waits for that.
        try (ReceivedFile file = ReceivedFile.receive(fileName, content)) {
            PackedFile.open(file.name(), file::open, limits).recognised(readers);
            return imports.enter(auditId, file, origin);
        }
    }

    /**
     * The import once it has ended; as it stands then if it has not after {@code most}, or at once if there is no
     * {@linkplain WaitingRoom room} to wait.
     *
     * @throws NoSuchElementException if there is no such import for the caller
     * @throws InterruptedException   if the server stops meanwhile
     */
    public ImportStatus await(long id, Duration most) throws InterruptedException {
        return room.await(most, () -> imports.find(id), status -> status.state().isEnded(), bell::await);
    }
}

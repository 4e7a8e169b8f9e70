package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.scan.StatedOrigin;
import org.portledger.scan.format.HandNote;

/**
 * What people saw with their own eyes. It goes the way of every scan: the entry is kept as a file, imported, and compared
 * with the registry of its day; so it has an original with its SHA-256, and whoever made the import is who saw it.
 */
@ApplicationScoped
public class HandLog {

    @Inject
    Audits audits;

    @Inject
    ImportRequests requests;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    /**
     * Keeps an entry, and waits for its finding.
     *
     * @param most how long to wait; other imports of the audit come first
     * @throws NoSuchElementException if there is no such audit for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     * @throws InvalidEntryException  if the entry is not as it must be, naming the part
     * @throws IOException            if it cannot be kept
     * @throws InterruptedException   if the server stops meanwhile
     */
    public LoggedByHand log(long auditId, HandEntry entry, Duration most) throws IOException, InterruptedException {
        audits.findToWrite(auditId); // before anything is said of the entry
        HandNote note = entry.note(clock.instant());
        ImportRequest request =
                requests.request(auditId, note.fileName(), StatedOrigin.NONE, new ByteArrayInputStream(note.toFile()));
        ImportStatus status = requests.await(request.importId(), most);
        Long finding = status.state() == ImportState.DONE
                ? findings.at(auditId, note.host(), note.port()).orElseThrow()
                : null;
        return new LoggedByHand(status, request.wasThere(), finding);
    }
}

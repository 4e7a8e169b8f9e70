package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ReceivedFile;

/** The way of a scanner's file into an audit. */
@ApplicationScoped
public class Imports {

    @Inject
    Caller caller;

    @Inject
    Audits audits;

    @Inject
    ImportTransaction transaction;

    /**
     * Imports a file: all of it or nothing. The same bytes in the same audit are the same scan, also if they come
     * twice at once.
     *
     * @param fileName what the client calls the file, may be null
     * @param content  read to its end, and left open
     * @throws NotSignedInException     if nobody is signed in
     * @throws NoSuchElementException   if there is no such audit for the caller
     * @throws MissingRoleException     if the caller is only a viewer there
     * @throws InvalidScanFileException if no scan can be made of the file
     * @throws IOException              if the file does not arrive whole, or cannot be kept while it is read
     */
    public ImportResult importScan(long auditId, String fileName, InputStream content) throws IOException {
        audits.findToWrite(auditId);
        // The client may take minutes to send it: no transaction waits for that.
        try (ReceivedFile file = ReceivedFile.receive(fileName, content)) {
            return transaction.importFile(auditId, caller.account().getId(), file);
        }
    }
}

package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The way a file becomes a scan with its hosts and observations. */
@ApplicationScoped
public class ScanIntake {

    /**
     * Imports {@code file} into an audit, in the caller's transaction: there is the whole import or none of it.
     * If another transaction is importing the same bytes into the same audit, this waits for its end.
     *
     * @throws InvalidScanFileException     if no scan can be made of the file
     * @throws ScanAlreadyImportedException if the audit holds a scan of the same bytes; nothing was written, and the
     *                                      transaction can go on
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = ScanAlreadyImportedException.class)
    public Scan take(long auditId, long accountId, ReceivedFile file) {
        throw new UnsupportedOperationException("The readers are on their way");
    }
}

package org.portledger.report.export.kept;

/** Thrown out of the transaction of an export that cannot be finished, so that nothing of it stays; the cause says why. */
class BrokenExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long exportId;

    BrokenExportException(long exportId, Throwable cause) {
        super("Export " + exportId + " cannot be finished", cause);
        this.exportId = exportId;
    }

    long exportId() {
        return exportId;
    }
}

package org.portledger.audit;

/** Thrown out of the transaction of an import that cannot be finished, so that nothing of it stays; the cause says why. */
class BrokenImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long importId;

    BrokenImportException(long importId, Throwable cause) {
        super("Import " + importId + " cannot be finished", cause);
        this.importId = importId;
    }

    long importId() {
        return importId;
    }
}

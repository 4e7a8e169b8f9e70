package org.portledger.audit;

/** How far an import is. */
public enum ImportState {
    /** Waiting for a worker, or for a worker again after a server went down. */
    QUEUED,
    /** A worker is at it. */
    RUNNING,
    /** It is in the audit, all of it. */
    DONE,
    /** No scan can be made of the file; nothing of it was kept. */
    REFUSED,
    /** Something of ours went wrong; the file was kept and the import can be asked for again. */
    FAILED,
    /** Somebody did not want it any more; the file was kept and the import can be asked for again. */
    CANCELLED;

    /** Whether nothing more happens by itself. */
    public boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }
}

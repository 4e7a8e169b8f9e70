package org.portledger.audit;

/** Thrown within a running import that is to end early. */
class ImportStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean cancelled;

    /** @param cancelled by a person; else the server stops, and another worker takes the import up again */
    ImportStoppedException(boolean cancelled) {
        super(cancelled ? "cancelled" : "the server stops");
        this.cancelled = cancelled;
    }

    boolean isCancelled() {
        return cancelled;
    }
}

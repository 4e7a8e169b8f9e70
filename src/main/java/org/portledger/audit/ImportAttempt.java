package org.portledger.audit;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A worker's attempt at the next import. It outlives the transaction: one that was rolled back because its time had passed
 * ends with whatever the server throws then, and that tells neither the import nor the reason.
 */
final class ImportAttempt {

    private final ImportTimeLimit limit;
    private final long began = System.nanoTime();
    private Long importId;

    ImportAttempt(ImportTimeLimit limit) {
        this.limit = limit;
    }

    /** An import was there, and this worker has it. */
    void claim(long id) {
        importId = id;
    }

    /** Empty if no import was there. */
    OptionalLong importId() {
        return importId == null ? OptionalLong.empty() : OptionalLong.of(importId);
    }

    /** Whether the server has rolled the transaction back by now. */
    boolean isTooLate() {
        return System.nanoTime() - began >= Duration.ofSeconds(limit.seconds()).toNanos();
    }
}

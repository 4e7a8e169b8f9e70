package org.portledger.audit;

import org.portledger.port.Spoken;

/** Thrown when an import is asked for something that it cannot do as it stands, such as being cancelled after its end. */
public class ImportStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportStateException(ImportJob job, String wish) {
        super("Import %d is %s and cannot be %s".formatted(job.getId(), Spoken.of(job.getState()), wish));
    }
}

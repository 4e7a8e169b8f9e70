package org.portledger.audit;

/** Thrown when a finding cannot take the wanted disposition from the one it has; the message says what it can become. */
public class DispositionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DispositionConflictException(Finding finding, Disposition wanted) {
        super("Finding %d is %s and cannot become %s; it can become one of %s"
                .formatted(finding.getId(), finding.getDisposition(), wanted, finding.next()));
    }
}

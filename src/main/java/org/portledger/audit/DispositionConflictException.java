package org.portledger.audit;

import java.util.Set;
import org.portledger.port.Spoken;

/** Thrown when a finding cannot take the wanted disposition from the one it has; the message says what it can become. */
public class DispositionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Disposition present;
    private final transient Set<Disposition> next;

    DispositionConflictException(Finding finding, Disposition wanted) {
        super("Finding %d is %s and cannot become %s; it can become %s"
                .formatted(
                        finding.getId(),
                        Spoken.quoted(finding.getDisposition()),
                        Spoken.quoted(wanted),
                        Spoken.either(finding.next())));
        this.present = finding.getDisposition();
        this.next = Set.copyOf(finding.next());
    }

    /** That it has. */
    public Disposition getPresent() {
        return present;
    }

    /** Those that it can take instead; at least one. */
    public Set<Disposition> getNext() {
        return next;
    }
}

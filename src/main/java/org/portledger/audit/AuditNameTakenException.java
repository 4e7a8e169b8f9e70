package org.portledger.audit;

/** Thrown when a team already has an audit of the wanted name. */
public class AuditNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditNameTakenException(String name) {
        super("The team already has an audit with the name %s".formatted(name));
    }
}

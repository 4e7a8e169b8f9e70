package org.portledger.audit;

/** Thrown when a change was made on a rule that has changed since; the message says who changed it, and when. */
public class StaleRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRuleException(Rule rule) {
        super("%s has changed since you read it, by %s at %s; it has version %d now"
                .formatted(rule, rule.getChangedBy().getDisplayName(), rule.getChangedAt(), rule.getVersion()));
    }
}

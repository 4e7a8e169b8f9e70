package org.portledger.audit;

/** Thrown when a rule that somebody ended is to be changed or ended; the message says who ended it, and when. */
public class RuleEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleEndedException(Rule rule) {
        super("%s was ended by %s at %s and says nothing more; make another one"
                .formatted(rule, rule.getEndedBy().getDisplayName(), rule.getEndedAt()));
    }
}

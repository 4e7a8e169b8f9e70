package org.portledger.audit;

/** Whether a rule still decides. */
public enum RuleState {
    /** It speaks for the findings of its scope. */
    HOLDS,
    /** Its end day has come. Prolonged, it holds again. */
    EXPIRED,
    /** Somebody ended it, for good. */
    ENDED
}

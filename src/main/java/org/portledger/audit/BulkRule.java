package org.portledger.audit;

/** Why findings were left as they are when many were to be changed. */
public enum BulkRule {
    /** The audit has no such finding. */
    NOT_THERE,
    /** Somebody else, or an import, is changing it at this moment. */
    BUSY,
    /** The disposition cannot follow the present one; see {@link Disposition#next}. */
    TRANSITION,
    /** It would have more tags than {@link Tag#MOST}. */
    TOO_MANY_TAGS,
    /** It was changed again after what was to be undone. */
    CHANGED_SINCE
}

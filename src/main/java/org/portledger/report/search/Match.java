package org.portledger.report.search;

/** How well a hit answers, the best first. */
public enum Match {
    /** It is what was asked for; also where a query asks for no words. */
    WHOLE,
    /** The name begins so, or fits a wildcard. */
    BEGINNING,
    /** A part of the name. */
    PART,
    /** Words of the description. */
    DESCRIPTION,
    /** Words of the name of the organisation that holds it. */
    ORGANISATION,
    /** Spelled otherwise; only where nothing is spelled so. */
    TYPO;

    /** The worse of two: a hit is as good as the worst of what it answers. */
    Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

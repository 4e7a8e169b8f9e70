package org.portledger.report.diff;

import java.util.EnumSet;
import java.util.Set;

/** What became of an open port from one scan to the other. */
public enum DifferenceKind {
    /** Only the later scan saw it. */
    NEW('+'),
    /** Only the earlier scan saw it, and the later one tested it. */
    GONE('-'),
    /** Both saw it, and tell different things of it. */
    CHANGED('!'),
    /** Only the earlier scan saw it, and the later one did not test it: nobody knows. */
    NOT_COVERED('?'),
    /** Both saw it, and nothing that both tell differs. */
    SAME('=');

    private final char sign;

    DifferenceKind(char sign) {
        this.sign = sign;
    }

    /** As a line of text begins that tells of it. */
    public char sign() {
        return sign;
    }

    /** All but {@link #SAME}. */
    public static Set<DifferenceKind> differing() {
        return EnumSet.complementOf(EnumSet.of(SAME));
    }
}

package org.portledger.audit.query;

import org.portledger.query.QueryWord;

/** The sign before a value: {@code >=high}. */
enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<"),
    SAME("");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The one that a value begins with; {@link #SAME} if it begins with none. */
    static Comparison of(String value) {
        for (Comparison comparison : values()) {
            if (value.startsWith(comparison.sign)) {
                return comparison;
            }
        }
        throw new IllegalStateException("Every text begins with the empty one");
    }

    /** What stands behind the sign. */
    QueryWord rest(QueryWord value) {
        return value.from(sign.length());
    }

    /** @param compared of a value with the one behind the sign, as {@link Comparable#compareTo} says it */
    boolean holds(int compared) {
        return switch (this) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case MORE -> compared > 0;
            case LESS -> compared < 0;
            case SAME -> compared == 0;
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}

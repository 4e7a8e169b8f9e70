package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.portledger.scan.Exposure;

/**
 * From where a finding can be reached, as far as a {@link SeverityTable} tells apart; the narrowest first. All but the last
 * are what the newest listing of its host tells.
 */
public enum Reach {
    LOOPBACK,
    ONE,
    ALL,
    /** A scan reached it over the network, and its host never listed it. */
    OUTSIDE;

    /** @param exposure null if the host never listed it */
    public static Reach of(Exposure exposure) {
        return exposure == null ? OUTSIDE : valueOf(exposure.name());
    }

    /** SQL for the reach of an exposure, which may be null. */
    static String ofSql(String exposure) {
        return "coalesce(%s, '%s')".formatted(exposure, OUTSIDE);
    }

    /** SQL for where the reach of an exposure stands among all, from 1 on. */
    static String positionSql(String exposure) {
        return Arrays.stream(values())
                .map(reach -> "'" + reach + "'")
                .collect(joining(", ", "array_position(array[", "], %s)".formatted(ofSql(exposure))));
    }
}

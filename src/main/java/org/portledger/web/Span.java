package org.portledger.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;

/** Moments from the first to the last, as places across a picture in per cent. A margin keeps marks whole at both ends. */
record Span(Instant first, Instant last) {

    private static final double MARGIN = 2;

    /** @param moments at least one */
    static Span of(Collection<Instant> moments) {
        return new Span(Collections.min(moments), Collections.max(moments));
    }

    /** In the middle if there is but one moment. */
    double at(Instant moment) {
        double whole = last.toEpochMilli() - first.toEpochMilli();
        double part = whole == 0 ? 0.5 : (moment.toEpochMilli() - first.toEpochMilli()) / whole;
        return Math.round(100 * (MARGIN + part * (100 - 2 * MARGIN))) / 100.0;
    }
}

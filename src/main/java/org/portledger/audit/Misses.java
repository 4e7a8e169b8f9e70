package org.portledger.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When the newest scans from either side of a host looked that did not see a finding. Imports write it; older ones than the
 * last that saw it may be missing.
 */
@Embeddable
class Misses {

    @Column(name = "absent_outside")
    private Instant absentOutside;

    @Column(name = "absent_inside")
    private Instant absentInside;

    @Column(name = "untested_outside")
    private Instant untestedOutside;

    @Column(name = "untested_inside")
    private Instant untestedInside;

    protected Misses() {
        // for JPA
    }

    /** When the newest looked that makes it what it is; null while it is present. */
    Instant newest(Presence presence) {
        return switch (presence) {
            case PRESENT -> null;
            case GONE -> later(absentOutside, absentInside);
            case UNVERIFIED -> later(untestedOutside, untestedInside);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}

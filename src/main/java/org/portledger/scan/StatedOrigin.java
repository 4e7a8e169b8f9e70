package org.portledger.scan;

import java.time.Instant;

/**
 * What a person states of a file that does not tell it: a host's listing of its own sockets names neither the host nor the
 * time, and some scanners' texts tell no time.
 *
 * @param host which made the listing; null if not stated
 * @param time of the scan; null if not stated
 */
public record StatedOrigin(HostAddress host, Instant time) {

    public static final StatedOrigin NONE = new StatedOrigin(null, null);

    /**
     * {@code time}, if it can be stated.
     *
     * @throws IllegalArgumentException if no scan that is imported {@code now} can be of that time
     */
    public static Instant time(Instant time, Instant now) {
        if (!ScanTimes.canBe(time, now)) {
            throw new IllegalArgumentException(
                    "must lie between 1997-09-01, when there was no scanner yet, and a day from now, was " + time);
        }
        return time;
    }

    /** The host as people write it; null if not stated. */
    public String hostText() {
        return host == null ? null : host.toString();
    }
}

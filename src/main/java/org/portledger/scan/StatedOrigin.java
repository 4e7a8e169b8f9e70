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

    /** The host as people write it; null if not stated. */
    public String hostText() {
        return host == null ? null : host.toString();
    }
}

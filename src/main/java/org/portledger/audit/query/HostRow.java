package org.portledger.audit.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.portledger.audit.Severity;

/**
 * One line of a list of hosts.
 *
 * @param address  as people write it, with its zone
 * @param names    the first 10 that scans gave it, in alphabetical order; often none
 * @param tags     in order; often none
 * @param present  how many of its findings are present, the worst severity first; those that none has are left out
 * @param lastSeen the time of the newest scan that reached it; null if none ever did
 */
public record HostRow(
        long id, String address, List<String> names, List<String> tags, Map<Severity, Long> present, Instant lastSeen) {

    /** How many of its findings are present. */
    public long open() {
        return present.values().stream().mapToLong(Long::longValue).sum();
    }
}

package org.portledger.report.estate;

import java.time.Instant;

/**
 * Where an audit met a port.
 *
 * @param findings  on how many hosts, at least 1; one that had it on two transports counts twice
 * @param present   on how many of them it is open now
 * @param firstSeen on any of them, as is {@code lastSeen}
 */
public record AuditSightings(
        long auditId, String auditName, long findings, long present, Instant firstSeen, Instant lastSeen) {}

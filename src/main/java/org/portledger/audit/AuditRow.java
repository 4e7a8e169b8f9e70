package org.portledger.audit;

import java.time.Instant;

/**
 * One line of the list of audits.
 *
 * @param unsettled findings that still ask for something: all that are not {@link Disposition#isSettled}
 */
public record AuditRow(
        long id,
        String name,
        long teamId,
        String team,
        Instant createdAt,
        long scans,
        long hosts,
        long findings,
        long unsettled) {}

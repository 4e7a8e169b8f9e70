package org.portledger.audit.query;

import java.time.Instant;

/**
 * Who asks, and when: what "me" and "seven days ago" mean in a query.
 *
 * @param accountId of whoever is signed in
 */
record Asker(long accountId, Instant now) {}

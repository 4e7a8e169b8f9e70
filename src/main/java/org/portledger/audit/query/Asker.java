package org.portledger.audit.query;

import java.time.Clock;
import java.time.Instant;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;

/**
 * Who asks, and when: what "me" and "seven days ago" mean in a query.
 *
 * @param accountId of whoever is signed in
 */
record Asker(long accountId, Instant now) {

    /** @throws NotSignedInException if nobody is signed in */
    static Asker of(Caller caller, Clock clock) {
        return new Asker(caller.account().getId(), clock.instant());
    }
}

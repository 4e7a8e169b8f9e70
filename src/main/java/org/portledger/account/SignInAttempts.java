package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What came of the passwords that were tried. Each outcome is a transaction of its own, which stands even when the
 * work around it is undone, and they take turns: guesses made all at once get no further than guesses in a row.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SignInAttempts {

    @Inject
    Logins logins;

    @Inject
    Clock clock;

    /** The password was right; false if the account is closed all the same, perhaps only since the password was tried. */
    public boolean accept(Account account) {
        return logins.lock(account.getLogin()).acceptPassword(clock.instant());
    }

    /** The password was wrong. */
    public void reject(Account account) {
        logins.lock(account.getLogin()).rejectPassword(clock.instant());
    }
}

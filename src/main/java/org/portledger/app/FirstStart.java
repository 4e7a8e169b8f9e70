package org.portledger.app;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import org.portledger.account.FirstAccount;
import org.portledger.account.InvalidEntryException;

/** Makes the first account when the application starts on an empty database. */
@ApplicationScoped
public class FirstStart {

    /** The environment variable that holds the first administrator's password; read only while there is no account. */
    static final String PASSWORD = "PORTLEDGER_ADMIN_PASSWORD";

    private static final Logger LOG = System.getLogger(FirstStart.class.getName());

    @Inject
    FirstAccount firstAccount;

    void onStart(@Observes Startup event) {
        if (firstAccount.isMissing()) {
            make(System.getenv(PASSWORD));
        }
    }

    private void make(String password) {
        if (password == null || password.isBlank()) {
            LOG.log(
                    ERROR,
                    "Nobody can sign in: set {0} to a password for \"{1}\" and restart the server.",
                    PASSWORD,
                    FirstAccount.LOGIN);
            return;
        }
        try {
            if (firstAccount.make(password)) {
                LOG.log(INFO, "Made the administrator \"{0}\" with the password in {1}.", FirstAccount.LOGIN, PASSWORD);
            }
        } catch (InvalidEntryException e) {
            LOG.log(
                    ERROR,
                    "Nobody can sign in: the {0} in {1} ({2}). Set another one and restart the server.",
                    e.getField(),
                    PASSWORD,
                    e.getMessage());
        }
    }
}

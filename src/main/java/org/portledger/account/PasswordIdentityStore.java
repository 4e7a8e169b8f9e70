package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * Tells whether login and password belong together, for pages and API alike.
 * An unknown login, a wrong password, a locked and a disabled account get the same answer after the same work.
 */
@ApplicationScoped
public class PasswordIdentityStore implements IdentityStore {

    /** The group of everyone who can sign in. */
    public static final String USER = "USER";

    /** The group of those who run the installation. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Inject
    Logins logins;

    @Inject
    Passwords passwords;

    @Inject
    SignInAttempts attempts;

    /** Called by Jakarta Security, which finds it by the type of the credential. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        Account account = logins.find(credential.getCaller()).orElse(null);
        boolean right =
                passwords.matches(credential.getPasswordAsString(), account == null ? null : account.getPasswordHash());
        if (account == null) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        if (!right) {
            attempts.reject(account);
            return CredentialValidationResult.INVALID_RESULT;
        }
        return attempts.accept(account)
                ? new CredentialValidationResult(account.getLogin(), groupsOf(account))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /** What web.xml asks for. */
    public static Set<String> groupsOf(Account account) {
        return account.isAdministrator() ? Set.of(USER, ADMINISTRATOR) : Set.of(USER);
    }
}

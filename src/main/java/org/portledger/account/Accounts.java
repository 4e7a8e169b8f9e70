package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The accounts of the installation, for its administrators; and everyone's own password.
 * Each public method is one transaction. All throw {@link NotSignedInException}, and {@link MissingRoleException}
 * for anyone but an administrator, and for an administrator who came with a token.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Logins logins;

    @Inject
    Passwords passwords;

    @Inject
    PasswordIdentityStore identityStore;

    @Inject
    Clock clock;

    /** All accounts, the disabled too, by login. */
    public List<Account> list() {
        caller.requireAdministrator();
        return em.createQuery("select a from Account a order by a.login", Account.class)
                .getResultList();
    }

    /**
     * Makes an account that belongs to no team yet.
     *
     * @param password null to have one generated
     * @throws InvalidEntryException    if login, display name or password is not as it must be
     * @throws AccountConflictException if the login is taken
     */
    public NewPassword create(String login, String displayName, boolean administrator, String password) {
        requireAdministratorInPerson();
        var account = new Account(login, displayName, administrator, clock.instant());
        String chosen = password == null ? passwords.generate() : password;
        account.changePassword(passwords.hash(account.getLogin(), chosen), clock.instant());
        try {
            em.persist(account); // identity keys: the row is written here, and a taken login noticed
        } catch (ConstraintViolationException e) {
            throw new AccountConflictException("The login %s is taken".formatted(account));
        }
        return new NewPassword(account, chosen);
    }

    /**
     * Replaces a password that was forgotten by a generated one, and ends the account's sessions.
     *
     * @throws NoSuchElementException if there is no such account
     */
    public NewPassword resetPassword(String login) {
        requireAdministratorInPerson();
        Account account = logins.lock(login);
        String generated = passwords.generate();
        account.changePassword(passwords.hash(account.getLogin(), generated), clock.instant());
        return new NewPassword(account, generated);
    }

    /**
     * Replaces the caller's own password, and ends the caller's sessions, this one too. Anyone signed in may.
     *
     * @throws InvalidEntryException if {@code current} is not the present password, which counts as a failed sign-in,
     *                               or {@code wanted} is not as a password must be
     */
    public void changeOwnPassword(String current, String wanted) {
        caller.requirePassword();
        String login = caller.account().getLogin();
        String hash = passwords.hash(login, wanted);
        var proof = new UsernamePasswordCredential(login, current == null ? "" : current);
        if (identityStore.validate(proof).getStatus() != Status.VALID) {
            throw new InvalidEntryException("current", "is not your password");
        }
        logins.lock(login).changePassword(hash, clock.instant());
    }

    /**
     * Has the caller's notices mailed to an address from now on.
     *
     * @param address null or blank for nowhere
     * @throws NotSignedInException  if nobody is signed in
     * @throws InvalidEntryException if it is no address
     */
    public void mailTo(String address) {
        logins.lock(caller.account().getLogin()).mailTo(address);
    }

    /** @throws NoSuchElementException if there is no such account */
    public Account find(String login) {
        caller.requireAdministrator();
        return logins.find(login).orElseThrow(() -> new NoSuchElementException("No account with this login"));
    }

    /**
     * @throws NoSuchElementException   if there is no such account
     * @throws AccountConflictException if it is the last administrator's
     */
    public void disable(String login) {
        requireAdministratorInPerson();
        keepAnAdministratorBut(login);
        logins.lock(login).disable(clock.instant());
    }

    /** @throws NoSuchElementException if there is no such account */
    public void enable(String login) {
        requireAdministratorInPerson();
        logins.lock(login).enable();
    }

    /**
     * Forgets the wrong passwords, so that the right one opens the account again at once.
     *
     * @throws NoSuchElementException if there is no such account
     */
    public void unlock(String login) {
        requireAdministratorInPerson();
        logins.lock(login).unlock();
    }

    /** @throws NoSuchElementException if there is no such account */
    public void promote(String login) {
        requireAdministratorInPerson();
        logins.lock(login).setAdministrator(true);
    }

    /**
     * @throws NoSuchElementException   if there is no such account
     * @throws AccountConflictException if it is the last administrator's
     */
    public void demote(String login) {
        requireAdministratorInPerson();
        keepAnAdministratorBut(login);
        logins.lock(login).setAdministrator(false);
    }

    private void requireAdministratorInPerson() {
        caller.requireAdministrator();
        caller.requirePassword();
    }

    /**
     * Locks every administrator's row before the one that is to change, and all in one order,
     * so that two administrators who dismiss each other at once wait for each other instead of both succeeding.
     */
    private void keepAnAdministratorBut(String login) {
        List<?> others = em.createNativeQuery(
                        "select login from account where administrator and disabled_at is null order by id for update")
                .getResultList();
        if (others.equals(Account.asLogin(login).stream().toList())) {
            throw new AccountConflictException(login + " is the last administrator; make another one first");
        }
    }

    /**
     * An account and the password it was just given, which nobody can read again.
     *
     * @param password as it is to be typed
     */
    public record NewPassword(Account account, String password) {}
}

package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Finds accounts by what people type as their login. */
@ApplicationScoped
public class Logins {

    @PersistenceContext
    EntityManager em;

    /** The account with that login, disabled or not; empty for anything that is no login. */
    Optional<Account> find(String login) {
        return Account.asLogin(login)
                .flatMap(valid -> em
                        .createQuery("select a from Account a where a.login = :login", Account.class)
                        .setParameter("login", valid)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /**
     * The account with that login, for a change in the caller's transaction: as it stands now,
     * and until the end of the transaction nobody else changes it.
     *
     * @throws NoSuchElementException if there is none
     */
    Account lock(String login) {
        Account account = find(login).orElseThrow(() -> new NoSuchElementException("No account with this login"));
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE); // it may have been read earlier in the transaction
        return account;
    }
}

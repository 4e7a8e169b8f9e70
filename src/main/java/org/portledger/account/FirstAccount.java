package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** The administrator without whom nobody could make any other account, and a team to begin with. */
@ApplicationScoped
public class FirstAccount {

    public static final String LOGIN = "admin";

    private static final String TEAM = "First team";

    /** Any number that no other lock of ours has; nodes that start at once take turns by it. */
    private static final long START_LOCK = 2693_020;

    @PersistenceContext
    EntityManager em;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /** Whether there is no account at all, so that nobody can sign in. */
    public boolean isMissing() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /**
     * Makes the administrator {@link #LOGIN} and a team with the administrator as its lead, if there is no account yet.
     * Of several nodes that do so at once, one makes them.
     *
     * @return whether they were made now
     * @throws InvalidEntryException if the password is not as it must be
     */
    @Transactional
    public boolean make(String password) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", START_LOCK)
                .getSingleResult();
        if (!isMissing()) {
            return false;
        }
        Instant now = clock.instant();
        var administrator = new Account(LOGIN, "Administrator", true, now);
        administrator.changePassword(passwords.hash(LOGIN, password), now);
        var team = new Team(TEAM, now);
        em.persist(administrator);
        em.persist(team);
        em.persist(new Membership(team, administrator, Role.LEAD));
        return true;
    }
}

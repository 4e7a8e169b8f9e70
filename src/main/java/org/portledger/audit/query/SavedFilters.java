package org.portledger.audit.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.query.QueryException;

/**
 * The queries that the caller and the caller's teams keep. Each public method is one transaction; all throw
 * {@link NotSignedInException}, and {@link NoSuchElementException} if the team is not the caller's.
 */
@ApplicationScoped
@Transactional
public class SavedFilters {

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's own and those that the team shares, by name, at most 1,000; often empty. */
    public List<SavedFilter> list(long teamId) {
        requireMember(teamId);
        return em.createQuery("""
                        select f from SavedFilter f join fetch f.savedBy
                        where f.teamId = :team and (f.shared or f.savedBy = :caller)
                        order by lower(f.name), f.id
                        """, SavedFilter.class)
                .setParameter("team", teamId)
                .setParameter("caller", caller.account())
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }

    /**
     * Keeps a query by a name, in place of one that the caller has kept by it before, in whatever case.
     *
     * @param shared whether the whole team sees it; auditors and leads may share
     * @throws MissingRoleException  if a viewer wants to share
     * @throws InvalidEntryException if the name is not as it must be, or the query asks for all
     * @throws QueryException        if the query cannot be read
     */
    public SavedFilter save(long teamId, String name, String query, boolean shared) {
        requireMember(teamId);
        caller.require(teamId, shared ? Role.AUDITOR : Role.VIEWER);
        Account account = em.find(Account.class, caller.account().getId());
        var wanted = new SavedFilter(teamId, account, name);
        SavedFilter saved = own(teamId, wanted.getName()).orElse(wanted);
        saved.keep(query, shared, clock.instant());
        em.persist(saved);
        return saved;
    }

    private Optional<SavedFilter> own(long teamId, String name) {
        return em.createQuery("""
                        select f from SavedFilter f
                        where f.teamId = :team and f.savedBy = :caller and lower(f.name) = lower(:name)
                        """, SavedFilter.class)
                .setParameter("team", teamId)
                .setParameter("caller", caller.account())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /**
     * Forgets a query: one's own, or, for leads, one that the team shares.
     *
     * @throws NoSuchElementException if the caller does not see it
     * @throws MissingRoleException   if it is another's, and the caller no lead
     */
    public void remove(long teamId, long id) {
        SavedFilter filter = list(teamId).stream()
                .filter(saved -> saved.getId() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No filter " + id));
        if (!filter.getSavedBy().equals(caller.account())) {
            caller.require(teamId, Role.LEAD);
        }
        em.remove(filter);
    }

    private void requireMember(long teamId) {
        caller.account();
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
    }
}

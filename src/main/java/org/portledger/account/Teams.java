package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The teams and who belongs to them. Administrators see and keep all teams, everybody else the own ones; for them
 * another team does not exist. Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Teams {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Logins logins;

    @Inject
    Clock clock;

    /** By name; for administrators all, for others the own ones. */
    public List<Team> list() {
        if (!caller.account().isAdministrator()) {
            return caller.memberships().stream().map(Membership::getTeam).toList();
        }
        return em.createQuery("select t from Team t order by lower(t.name)", Team.class)
                .getResultList();
    }

    /** @throws NoSuchElementException if there is no such team for the caller */
    public Team find(long id) {
        boolean visible =
                caller.account().isAdministrator() || caller.roleIn(id).isPresent();
        Team team = visible ? em.find(Team.class, id) : null;
        if (team == null) {
            throw new NoSuchElementException("No team " + id);
        }
        return team;
    }

    /**
     * Who belongs to a team, and as what, by login. All of the team may know.
     *
     * @throws NoSuchElementException if there is no such team for the caller
     */
    public List<Membership> members(long id) {
        find(id);
        return em.createQuery("""
                        select m from Membership m join fetch m.account join fetch m.team
                        where m.team.id = :id
                        order by m.account.login
                        """, Membership.class).setParameter("id", id).getResultList();
    }

    /**
     * Makes a team without members.
     *
     * @throws MissingRoleException     if the caller is no administrator
     * @throws InvalidEntryException    if the name is not as it must be
     * @throws AccountConflictException if another team has the name
     */
    public Team create(String name) {
        caller.requireAdministrator();
        var team = new Team(name, clock.instant());
        try {
            em.persist(team); // identity keys: the row is written here, and a taken name noticed
        } catch (ConstraintViolationException e) {
            throw new AccountConflictException("There is a team with the name %s".formatted(team));
        }
        return team;
    }

    /**
     * Makes an account a member, or gives a member another role.
     *
     * @throws NoSuchElementException if there is no such team for the caller, or no such account
     * @throws MissingRoleException   if the caller is neither a lead of the team nor an administrator
     */
    public Membership setMember(long id, String login, Role role) {
        Team team = requireLead(id);
        Account account = logins.lock(login);
        Membership membership = em.find(Membership.class, new Membership.Key(id, account.getId()));
        if (membership == null) {
            membership = new Membership(team, account, role);
            em.persist(membership);
        }
        membership.become(role);
        return membership;
    }

    /**
     * Ends a membership.
     *
     * @throws NoSuchElementException if there is no such team for the caller, or no such member
     * @throws MissingRoleException   if the caller is neither a lead of the team nor an administrator
     */
    public void removeMember(long id, String login) {
        requireLead(id);
        Membership membership = logins.find(login)
                .map(account -> em.find(Membership.class, new Membership.Key(id, account.getId())))
                .orElseThrow(() -> new NoSuchElementException("No such member of team " + id));
        em.remove(membership);
    }

    /**
     * Whether the caller may change who belongs to a team: its leads and administrators may.
     *
     * @throws NoSuchElementException if there is no such team for the caller
     */
    public boolean mayManage(long id) {
        find(id);
        boolean may = caller.account().isAdministrator()
                || caller.roleIn(id).filter(Role.LEAD::equals).isPresent();
        return may && !caller.isReadOnly();
    }

    private Team requireLead(long id) {
        if (!mayManage(id)) {
            throw new MissingRoleException("This needs a lead of the team, or an administrator");
        }
        return find(id);
    }
}

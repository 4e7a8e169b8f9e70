package org.portledger.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks, and what they may do. On a page it is whoever the session belongs to;
 * the API says it itself, with {@link #signIn}, for each request.
 *
 * <p>What is not the caller's does not exist: look things up through {@link #teamIds} and answer
 * {@link java.util.NoSuchElementException} for all else; only then ask for a role with {@link #require}.
 */
@RequestScoped
public class Caller {

    @PersistenceContext
    EntityManager em;

    @Inject
    SecurityContext session;

    private boolean identified;
    private Account account;
    private boolean readOnly;
    private List<Membership> memberships;

    /** From here on the request is that account's, whatever its session says. */
    public void signIn(Account account, boolean readOnly) {
        this.account = requireNonNull(account, "account");
        this.readOnly = readOnly;
        identified = true;
        memberships = null;
    }

    /** From here on the request is nobody's, whatever its session says. */
    public void signOut() {
        account = null;
        identified = true;
        memberships = null;
    }

    public boolean isSignedIn() {
        return identify() != null;
    }

    /**
     * The caller's account, as it stands in the database now.
     *
     * @throws NotSignedInException if nobody is signed in
     */
    public Account account() {
        if (identify() == null) {
            throw new NotSignedInException();
        }
        return account;
    }

    /** The caller's role in a team; empty if the team is not theirs, or is none, or nobody is signed in. */
    public Optional<Role> roleIn(long teamId) {
        return Optional.ofNullable(roles().get(teamId));
    }

    /** The ids of the caller's teams, by the teams' names; an empty list if there are none, or nobody is signed in. */
    public List<Long> teamIds() {
        return memberships().stream().map(m -> m.getTeam().getId()).toList();
    }

    /** The caller's teams with the role in each, by name; an empty list if there are none, or nobody is signed in. */
    public List<Membership> memberships() {
        if (memberships == null) {
            memberships = isSignedIn() ? membershipsOf(account) : List.of();
        }
        return memberships;
    }

    /**
     * Makes sure that the caller may do in a team what {@code role} may.
     *
     * @throws NotSignedInException if nobody is signed in
     * @throws MissingRoleException if the caller's role does not include it, or the request may only read
     */
    public void require(long teamId, Role role) {
        account();
        if (readOnly && role != Role.VIEWER) {
            throw new MissingRoleException("This token may only read");
        }
        if (roleIn(teamId).filter(own -> own.includes(role)).isEmpty()) {
            throw new MissingRoleException("This needs the role %s in the team".formatted(role));
        }
    }

    /**
     * Makes sure that the caller runs the installation.
     *
     * @throws NotSignedInException if nobody is signed in
     * @throws MissingRoleException if the caller is no administrator, or the request may only read
     */
    public void requireAdministrator() {
        if (!account().isAdministrator() || readOnly) {
            throw new MissingRoleException("This needs an administrator");
        }
    }

    private Account identify() {
        if (!identified) {
            Principal principal = session.getCallerPrincipal();
            account = principal == null ? null : enabledAccount(principal.getName());
            identified = true;
        }
        return account;
    }

    private Account enabledAccount(String login) {
        return em.createQuery("select a from Account a where a.login = :login and a.disabledAt is null", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private List<Membership> membershipsOf(Account member) {
        return em.createQuery("""
                        select m from Membership m join fetch m.team
                        where m.account = :member
                        order by lower(m.team.name)
                        """, Membership.class)
                .setParameter("member", member)
                .getResultList();
    }

    private Map<Long, Role> roles() {
        return memberships().stream().collect(toMap(m -> m.getTeam().getId(), Membership::getRole));
    }
}

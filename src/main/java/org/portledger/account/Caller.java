package org.portledger.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.portledger.port.Spoken;

/**
 * Who asks, and what they may do. Until the request has said who it comes from, with one of the methods
 * {@code signIn}, it is nobody's.
 *
 * <p>What is not the caller's does not exist: look things up through {@link #teamIds} and answer
 * {@link java.util.NoSuchElementException} for all else; only then ask for a role with {@link #require}.
 */
@RequestScoped
public class Caller {

    @PersistenceContext
    EntityManager em;

    @Inject
    Logins logins;

    private Supplier<Optional<Account>> identity = Optional::empty;
    private Account account;
    private boolean readOnly;
    private boolean byToken;
    private List<Membership> memberships;

    /** The request is that account's. */
    public void signIn(Account account, boolean readOnly) {
        requireNonNull(account, "account");
        become(() -> Optional.of(account), readOnly, false);
    }

    /**
     * The request is of whoever gave the right password, just now or at the beginning of a session.
     * It is nobody's if the account has since been disabled or given another password;
     * the database is asked only when somebody wants to know.
     *
     * @param at when the password was given
     */
    public void signIn(String login, Instant at) {
        become(() -> logins.find(login).filter(found -> found.honoursSessionSince(at)), false, false);
    }

    /** The request is of the program that holds the token, see {@link ApiTokens#open}. */
    public void signIn(ApiToken token) {
        Account owner = token.getAccount();
        become(() -> Optional.of(owner), token.getScope() == TokenScope.READ, true);
    }

    private void become(Supplier<Optional<Account>> newIdentity, boolean mayOnlyRead, boolean cameWithToken) {
        identity = newIdentity;
        account = null;
        readOnly = mayOnlyRead;
        byToken = cameWithToken;
        memberships = null;
    }

    /** Whether the request may change nothing, whatever the account may. */
    public boolean isReadOnly() {
        return readOnly;
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
            throw new MissingRoleException("This needs the role %s in the team".formatted(Spoken.quoted(role)));
        }
    }

    /**
     * Makes sure that the caller runs the installation. Whether the request may change anything, the API has looked at.
     *
     * @throws NotSignedInException if nobody is signed in
     * @throws MissingRoleException if the caller is no administrator
     */
    public void requireAdministrator() {
        if (!account().isAdministrator()) {
            throw new MissingRoleException("This needs an administrator");
        }
    }

    /**
     * Makes sure that the caller gave the password, in this request or at the beginning of the session.
     * A token does not do where it could make itself outlive its end day.
     *
     * @throws NotSignedInException if nobody is signed in
     * @throws MissingRoleException if the caller came with a token, or the request may only read
     */
    public void requirePassword() {
        account();
        if (byToken || readOnly) {
            throw new MissingRoleException("This needs the password; a token does not do");
        }
    }

    private Account identify() {
        if (account == null) {
            account = identity.get().orElse(null);
        }
        return account;
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

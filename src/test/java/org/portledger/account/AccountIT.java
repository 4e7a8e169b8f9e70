package org.portledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.portledger.account.Role.AUDITOR;
import static org.portledger.account.Role.LEAD;
import static org.portledger.account.Role.VIEWER;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.it.Portledger;

/** Accounts, teams and tokens on the real database; what is asked over HTTP is in {@code SignInIT}. */
@ExtendWith(ArquillianExtension.class)
class AccountIT {

    private static final String PASSWORD = "a password for tests";

    @Deployment
    static WebArchive war() {
        return Portledger.warForTestsInside();
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Accounts accounts;

    @Inject
    private Teams teams;

    @Inject
    private ApiTokens tokens;

    @Inject
    private FirstAccount firstAccount;

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private Account administrator;

    @BeforeEach
    void signInAsAdministrator() {
        administrator = em.createQuery("select a from Account a where a.login = 'admin'", Account.class)
                .getSingleResult();
        caller.signIn(administrator, false);
    }

    @Test
    void aPasswordIsKeptAsAStrongHash() {
        Account account = newAccount();

        String hash = em.find(Account.class, account.getId()).getPasswordHash();

        assertThat(hash).startsWith("PBKDF2WithHmacSHA512:210000:").doesNotContain(PASSWORD);
        assertThat(opens(account, PASSWORD)).isTrue();
        assertThat(opens(account, PASSWORD + " ")).isFalse();
    }

    @Test
    void theSameLettersOpenHoweverTheyWereTyped() {
        String composed = "zw\u00f6lf gr\u00fcne ports";
        String decomposed = "zwo\u0308lf gru\u0308ne ports";
        Account account =
                accounts.create(unique("user"), "User", false, composed).account();

        assertThat(opens(account, decomposed)).isTrue();
    }

    @Test
    void aPasswordIsNeitherShortNorTheLogin() {
        String login = unique("a-login-of-some-length");

        assertThatThrownBy(() -> accounts.create(login, "User", false, "eleven char"))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("password must have 12 to 200 characters, has 11");
        assertThatThrownBy(() -> accounts.create(login, "User", false, login.toUpperCase(Locale.ROOT)))
                .hasMessage("password must not be the login");
    }

    @Test
    void aGeneratedPasswordOpensTheAccountAndEndsTheOldOne() {
        Account account = newAccount();

        String generated = accounts.resetPassword(account.getLogin()).password();

        assertThat(opens(account, generated)).isTrue();
        assertThat(opens(account, PASSWORD)).isFalse();
    }

    @Test
    void twoAccountsCannotHaveTheSameLogin() {
        Account account = newAccount();

        assertThatThrownBy(() -> accounts.create(account.getLogin(), "Other", false, null))
                .isInstanceOf(AccountConflictException.class)
                .hasMessage("The login %s is taken", account.getLogin());
    }

    @Test
    void aLockedAccountOpensAgainWhenItsTimeIsOver() throws Exception {
        Account account = newAccount();
        for (int i = 0; i < Account.FAILURES_BEFORE_LOCK; i++) {
            assertThat(opens(account, "not the password")).isFalse();
        }
        assertThat(opens(account, PASSWORD)).isFalse();

        update("update account set locked_until = locked_until - interval '1 minute' where login = ?1", account);

        assertThat(opens(account, PASSWORD)).isTrue();
    }

    @Test
    void aTokenOpensUntilItIsRevokedOrOver() throws Exception {
        Account account = newAccount();
        caller.signIn(account, false);
        var revoked = newToken();
        var over = newToken();
        assertThat(tokens.open(revoked.secret())).isPresent();

        tokens.revoke(revoked.token().getId());
        update(
                "update api_token set expires_on = current_date - 1 where id = ?1",
                over.token().getId());

        assertThat(tokens.open(revoked.secret())).isEmpty();
        assertThat(tokens.open(over.secret())).isEmpty();
        assertThat(tokens.list())
                .extracting(ApiToken::getId)
                .containsExactly(over.token().getId());
    }

    @Test
    void whatStandsInTheDatabaseOpensNothing() {
        var made = newToken();

        Object digest = em.createNativeQuery("select encode(sha256, 'base64') from api_token where id = ?1")
                .setParameter(1, made.token().getId())
                .getSingleResult();

        assertThat(made.secret()).doesNotContain(digest.toString());
        assertThat(tokens.open("plk_" + digest.toString().substring(0, 43))).isEmpty();
    }

    @Test
    void theUseOfATokenIsNotedOnceAMinute() throws Exception {
        Long id = newToken().token().getId();
        Instant halfAMinuteAgo = clock.instant().minusSeconds(30);
        var made = newToken();
        setLastUse(made, halfAMinuteAgo);
        tokens.open(made.secret());
        assertThat(lastUse(made)).isEqualTo(halfAMinuteAgo);

        Instant twoMinutesAgo = clock.instant().minus(Duration.ofMinutes(2));
        setLastUse(made, twoMinutesAgo);
        tokens.open(made.secret());

        assertThat(lastUse(made)).isAfter(twoMinutesAgo);
        assertThat(em.find(ApiToken.class, id).getLastUsedAt()).isNull();
    }

    @Test
    void aTokenMakesNoTokens() {
        caller.signIn(newToken().token());

        assertThatThrownBy(this::newToken).isInstanceOf(MissingRoleException.class);
    }

    @Test
    void aRoleHoldsInItsTeamOnly() {
        Team own = newTeam();
        Team other = newTeam();
        Account auditor = newMember(own, AUDITOR);

        caller.signIn(auditor, false);

        assertThat(caller.roleIn(own.getId())).contains(AUDITOR);
        assertThat(caller.roleIn(other.getId())).isEmpty();
        assertThat(caller.teamIds()).containsExactly(own.getId());
        caller.require(own.getId(), VIEWER);
        caller.require(own.getId(), AUDITOR);
        assertThatThrownBy(() -> caller.require(own.getId(), LEAD)).isInstanceOf(MissingRoleException.class);
        assertThatThrownBy(() -> caller.require(other.getId(), VIEWER)).isInstanceOf(MissingRoleException.class);
        assertThatThrownBy(() -> caller.requireAdministrator()).isInstanceOf(MissingRoleException.class);
    }

    @Test
    void anAdministratorIsNoMember() {
        Team team = newTeam();

        assertThat(caller.roleIn(team.getId())).isEmpty();
        assertThatThrownBy(() -> caller.require(team.getId(), VIEWER)).isInstanceOf(MissingRoleException.class);
    }

    @Test
    void whoMayOnlyReadHasNoOtherRole() {
        Team team = newTeam();
        Account lead = newMember(team, LEAD);

        caller.signIn(lead, true);

        caller.require(team.getId(), VIEWER);
        assertThatThrownBy(() -> caller.require(team.getId(), AUDITOR)).isInstanceOf(MissingRoleException.class);
    }

    @Test
    void aLeadChoosesWhoBelongsToTheOwnTeam() {
        Team own = newTeam();
        Team other = newTeam();
        Account lead = newMember(own, LEAD);
        String newcomer = newAccount().getLogin();

        caller.signIn(lead, false);
        teams.setMember(own.getId(), newcomer, VIEWER);
        teams.setMember(own.getId(), newcomer, AUDITOR);

        assertThat(teams.members(own.getId()))
                .extracting(m -> m.getAccount().getLogin(), Membership::getRole)
                .contains(tuple(newcomer, AUDITOR));
        teams.removeMember(own.getId(), newcomer);
        assertThat(teams.members(own.getId())).hasSize(1);
        assertThatThrownBy(() -> teams.setMember(other.getId(), newcomer, VIEWER))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No team " + other.getId());
        assertThatThrownBy(() -> teams.setMember(own.getId(), "nobody-has-it", VIEWER))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anAuditorDoesNotChooseWhoBelongsToTheTeam() {
        Team team = newTeam();
        Account auditor = newMember(team, AUDITOR);

        caller.signIn(auditor, false);

        assertThatThrownBy(() -> teams.removeMember(team.getId(), auditor.getLogin()))
                .isInstanceOf(MissingRoleException.class);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        Account last = newAccount();
        transaction.begin();
        try {
            update("update account set administrator = (login = ?1)", last);

            assertThatThrownBy(() -> accounts.demote(last.getLogin()))
                    .isInstanceOf(AccountConflictException.class)
                    .hasMessageContaining("last administrator");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aLaterStartMakesNobody() {
        assertThat(firstAccount.isMissing()).isFalse();
        assertThat(firstAccount.make("another password")).isFalse();
    }

    private Account newAccount() {
        return accounts.create(unique("user"), "User", false, PASSWORD).account();
    }

    private Team newTeam() {
        return teams.create(unique("Team"));
    }

    private Account newMember(Team team, Role role) {
        Account account = newAccount();
        teams.setMember(team.getId(), account.getLogin(), role);
        return account;
    }

    private ApiTokens.NewToken newToken() {
        return tokens.create("test", TokenScope.WRITE, LocalDate.now(clock).plusDays(1));
    }

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private boolean opens(Account account, String password) {
        return identityStores
                        .validate(new UsernamePasswordCredential(account.getLogin(), password))
                        .getStatus()
                == CredentialValidationResult.Status.VALID;
    }

    private void setLastUse(ApiTokens.NewToken made, Instant moment) throws Exception {
        transaction.begin();
        em.createQuery("update ApiToken t set t.lastUsedAt = :moment where t.id = :id")
                .setParameter("moment", moment)
                .setParameter("id", made.token().getId())
                .executeUpdate();
        transaction.commit();
    }

    private Instant lastUse(ApiTokens.NewToken made) {
        return em.find(ApiToken.class, made.token().getId()).getLastUsedAt();
    }

    private void update(String sql, Account account) throws Exception {
        update(sql, account.getLogin());
    }

    private void update(String sql, Object parameter) throws Exception {
        boolean own = transaction.getStatus() == Status.STATUS_NO_TRANSACTION;
        if (own) {
            transaction.begin();
        }
        em.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
        if (own) {
            transaction.commit();
        }
    }
}

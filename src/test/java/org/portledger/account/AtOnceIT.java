package org.portledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portledger.it.Portledger;

/** What several people, programs or nodes do at the same moment. */
@ExtendWith(ArquillianExtension.class)
class AtOnceIT {

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
    private FirstAccount firstAccount;

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @Test
    void guessesAllAtOnceGetNoFurtherThanGuessesInARow() throws Exception {
        Account account = newAccount();
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            guesses.add(() -> opens(account, "not the password"));
        }

        assertThat(atOnce(guesses)).containsOnly(false);

        assertThat(opens(account, PASSWORD)).isFalse();
    }

    @Test
    void manyProgramsWithTheRightPasswordLockNobody() throws Exception {
        Account account = newAccount();
        List<Callable<Boolean>> programs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            programs.add(() -> opens(account, PASSWORD));
        }

        assertThat(atOnce(programs)).containsOnly(true);
    }

    @Test
    void twoAdministratorsCannotDismissEachOther() throws Exception {
        String schema = newSchema();
        in(schema, () -> {
            em.persist(new Account("ann", "Ann", true, clock.instant()));
            em.persist(new Account("bob", "Bob", true, clock.instant()));
            return null;
        });
        var bothAreThere = new CyclicBarrier(2);

        List<Boolean> done = atOnce(List.of(
                () -> in(schema, () -> dismiss("ann", "bob", bothAreThere)),
                () -> in(schema, () -> dismiss("bob", "ann", bothAreThere))));

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    private boolean dismiss(String by, String whom, CyclicBarrier bothAreThere) throws Exception {
        caller.signIn(find(by), false);
        bothAreThere.await();
        try {
            accounts.demote(whom);
            return true;
        } catch (AccountConflictException e) {
            return false;
        }
    }

    @Test
    void nodesThatStartTogetherMakeOneAdministrator() throws Exception {
        String schema = newSchema();
        var bothAreThere = new CyclicBarrier(2);
        Callable<Boolean> start = () -> in(schema, () -> {
            bothAreThere.await();
            return firstAccount.make(PASSWORD);
        });

        assertThat(atOnce(List.of(start, start))).containsExactlyInAnyOrder(true, false);

        assertThat(count(schema + ".account")).isEqualTo(1);
        assertThat(count(schema + ".team")).isEqualTo(1);
        assertThat(count(schema + ".membership")).isEqualTo(1);
    }

    private Account newAccount() {
        caller.signIn(find("admin"), false);
        return accounts.create(unique("user"), "User", false, PASSWORD).account();
    }

    private Account find(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .getSingleResult();
    }

    private boolean opens(Account account, String password) {
        return identityStores
                        .validate(new UsernamePasswordCredential(account.getLogin(), password))
                        .getStatus()
                == CredentialValidationResult.Status.VALID;
    }

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private long count(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    /** Tables of their own, for what cannot be tried beside other tests. */
    private String newSchema() throws Exception {
        String schema = unique("it").replace('-', '_');
        transaction.begin();
        em.createNativeQuery("create schema " + schema).executeUpdate();
        for (String table : List.of("account", "team", "membership")) {
            em.createNativeQuery("create table %s.%s (like public.%s including all)".formatted(schema, table, table))
                    .executeUpdate();
        }
        transaction.commit();
        return schema;
    }

    /** In a transaction that sees that schema's tables instead of the usual ones. */
    private <T> T in(String schema, Callable<T> work) throws Exception {
        transaction.begin();
        try {
            em.createNativeQuery("set local search_path to " + schema).executeUpdate();
            T result = work.call();
            em.flush();
            return result;
        } finally {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    /** Each in a request of its own. */
    private <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> work : works) {
            futures.add(executor.submit(() -> {
                RequestContextController request =
                        CDI.current().select(RequestContextController.class).get();
                request.activate();
                try {
                    return work.call();
                } finally {
                    request.deactivate();
                }
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}

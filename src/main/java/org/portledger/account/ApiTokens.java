package org.portledger.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tokens that let programs use the API for an account. Each public method is one transaction. */
@ApplicationScoped
@Transactional
public class ApiTokens {

    /** The longest life of a token, in days. */
    public static final int MAX_DAYS = 366;

    /** So that a token is recognised where it should not stand: in a log, in a repository. */
    private static final String PREFIX = "plk_";

    private static final int SECRET_BYTES = 32;
    private static final Pattern SYNTAX = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Makes a token for the caller's account.
     *
     * @param expiresOn first day (UTC) on which it opens nothing any more: tomorrow at the earliest,
     *                  {@link #MAX_DAYS} days from today at the latest
     * @throws NotSignedInException  if nobody is signed in
     * @throws MissingRoleException  if the caller came with a token: it would outlive itself
     * @throws InvalidEntryException if the label is blank or too long, or {@code expiresOn} out of its range
     */
    public NewToken create(String label, TokenScope scope, LocalDate expiresOn) {
        caller.requirePassword();
        LocalDate today = LocalDate.now(clock);
        if (expiresOn == null || !expiresOn.isAfter(today) || expiresOn.isAfter(today.plusDays(MAX_DAYS))) {
            throw new InvalidEntryException(
                    "expiresOn", "must be from %s to %s".formatted(today.plusDays(1), today.plusDays(MAX_DAYS)));
        }
        String secret = newSecret();
        Account owner = em.getReference(Account.class, caller.account().getId());
        var token = new ApiToken(owner, label, sha256(secret), scope, clock.instant(), expiresOn);
        em.persist(token);
        return new NewToken(token, secret);
    }

    /**
     * The caller's tokens that are not revoked, the expired too, latest first.
     *
     * @throws NotSignedInException if nobody is signed in
     */
    public List<ApiToken> list() {
        return em.createQuery(
                        "select t from ApiToken t where t.account = :owner and t.revokedAt is null order by t.id desc",
                        ApiToken.class)
                .setParameter("owner", caller.account())
                .getResultList();
    }

    /**
     * Makes a token of the caller's useless from now on. To revoke it again changes nothing.
     *
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if it is not the caller's, or there is none
     */
    public void revoke(long id) {
        Account owner = caller.account();
        ApiToken token = em.find(ApiToken.class, id);
        if (token == null || !token.getAccount().equals(owner)) {
            throw new NoSuchElementException("No token " + id);
        }
        token.revoke(clock.instant());
    }

    /**
     * The token with that secret, if it opens anything now; and takes note, to the minute, that it was used.
     *
     * @param secret whatever came with a request
     */
    public Optional<ApiToken> open(String secret) {
        if (!SYNTAX.matcher(secret).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiToken> token = em
                .createQuery(
                        "select t from ApiToken t join fetch t.account where t.sha256 = :sha256 and t.account.disabledAt is null",
                        ApiToken.class)
                .setParameter("sha256", sha256(secret))
                .getResultList()
                .stream()
                .findFirst()
                .filter(found -> found.isValidAt(now));
        token.ifPresent(found -> noteUse(found, now));
        return token;
    }

    /** A statement of its own, so that many requests at once write once, and never wait for each other's entity. */
    private void noteUse(ApiToken token, Instant now) {
        Instant earlier = now.minus(USE_PRECISION);
        if (token.getLastUsedAt() == null || token.getLastUsedAt().isBefore(earlier)) {
            em.createQuery("""
                            update ApiToken t set t.lastUsedAt = :now
                            where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :earlier)
                            """)
                    .setParameter("now", now)
                    .setParameter("earlier", earlier)
                    .setParameter("id", token.getId())
                    .executeUpdate();
        }
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * A token and its secret, which nobody can read again.
     *
     * @param secret what a request says after {@code Authorization: Bearer}
     */
    public record NewToken(ApiToken token, String secret) {}
}

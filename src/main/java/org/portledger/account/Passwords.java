package org.portledger.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;

/**
 * What a password must be, and the form it is kept in: PBKDF2 with HMAC-SHA-512 and 210,000 iterations,
 * the strength of OWASP's Password Storage Cheat Sheet since 2023.
 */
@ApplicationScoped
public class Passwords {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 200;

    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    private static final int GENERATED_BYTES = 15; // 120 bits, 20 characters

    private final SecureRandom random = new SecureRandom();

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    private String hashOfNothing;

    @PostConstruct
    void initialize() {
        pbkdf2.initialize(STRENGTH);
        hashOfNothing = pbkdf2.generate(generate().toCharArray());
    }

    /** A password that nobody can guess, to be handed over once. */
    public String generate() {
        byte[] bytes = new byte[GENERATED_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The form in which the password of an account is kept.
     * Length is all that is asked for: rules of composition make passwords worse (NIST SP 800-63B, section 5.1.1.2).
     *
     * @throws InvalidEntryException if the password is too short, too long or the login
     */
    String hash(String login, String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new InvalidEntryException(
                    "password", "must have %d to %d characters, has %d".formatted(MIN_LENGTH, MAX_LENGTH, length));
        }
        if (password.strip().equalsIgnoreCase(login)) {
            throw new InvalidEntryException("password", "must not be the login");
        }
        return pbkdf2.generate(normalized(password));
    }

    /**
     * Whether the password is the one that {@code hash} was made of. It takes as long where there is no hash,
     * so that the time of an answer does not tell which logins exist.
     *
     * @param hash null for an account that does not exist or has no password
     */
    boolean matches(String password, String hash) {
        char[] tried = normalized(password.length() > 2 * MAX_LENGTH ? "" : password);
        boolean same = pbkdf2.verify(tried, hash == null ? hashOfNothing : hash);
        return same && hash != null;
    }

    /** Keyboards and systems write the same letter in different ways (NIST SP 800-63B, section 5.1.1.2). */
    private static char[] normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}

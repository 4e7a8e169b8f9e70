package org.portledger.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody, or some program, that can sign in.
 * Accounts are disabled, never deleted: what people decided stays bound to their names.
 */
@Entity
public class Account {

    public static final int MAX_DISPLAY_NAME_LENGTH = 120;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,79}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    private boolean administrator;

    @Column(name = "failed_logins")
    private int failedLogins;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {
        // for JPA
    }

    /**
     * An account without a password: it cannot sign in until it is given one.
     *
     * @param login made lower case; letters a to z, digits and {@code . _ @ -}, beginning with a letter or digit
     * @throws InvalidEntryException if {@code login} or {@code displayName} is not as it must be
     */
    public Account(String login, String displayName, boolean administrator, Instant createdAt) {
        this.login = validLogin(login);
        this.displayName = InvalidEntryException.requireText("displayName", displayName, MAX_DISPLAY_NAME_LENGTH);
        this.administrator = administrator;
        this.createdAt = createdAt;
    }

    private static String validLogin(String login) {
        String lower = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(lower).matches()) {
            throw new InvalidEntryException(
                    "login",
                    "login must have 1 to 80 letters a to z, digits or . _ @ -, beginning with a letter or digit");
        }
        return lower;
    }

    public Long getId() {
        return id;
    }

    public String getLogin() {
        return login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Two accounts are the same if they have the same login, which never changes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Account that && login.equals(that.getLogin());
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    @Override
    public String toString() {
        return login;
    }
}

package org.portledger.account;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody, or some program, that can sign in.
 * Accounts are disabled, never deleted: what people decided stays bound to their names.
 */
@Entity
public class Account {

    public static final int MAX_DISPLAY_NAME_LENGTH = 120;

    /** Wrong passwords in a row that lock the account for the first time. */
    static final int FAILURES_BEFORE_LOCK = 5;

    static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    /** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
    public static final int MAX_MAIL_ADDRESS_LENGTH = 254;

    /** What is right of it only its mail server knows; nothing in it can begin another line of a mail. */
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[!-~&&[^@<>(),;:\"\\[\\]\\\\]]+@[A-Za-z0-9.-]+");

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

    @Column(name = "mail_address")
    private String mailAddress;

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
        this.login = asLogin(login)
                .orElseThrow(() -> new InvalidEntryException(
                        "login",
                        "must have 1 to 80 letters a to z, digits or . _ @ -, beginning with a letter or digit"));
        this.displayName = InvalidEntryException.requireText("displayName", displayName, MAX_DISPLAY_NAME_LENGTH);
        this.administrator = administrator;
        this.createdAt = createdAt;
    }

    /** The form in which a login is kept; empty if {@code text}, which may be null, cannot be one. */
    static Optional<String> asLogin(String text) {
        return Optional.ofNullable(text)
                .map(login -> login.strip().toLowerCase(Locale.ROOT))
                .filter(login -> LOGIN.matcher(login).matches());
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

    /** Where notices for the person are mailed; null for nowhere. */
    public String getMailAddress() {
        return mailAddress;
    }

    /**
     * Has notices mailed to an address from now on.
     *
     * @param address null or blank for nowhere
     * @throws InvalidEntryException if it is no address
     */
    void mailTo(String address) {
        String stripped = address == null ? "" : address.strip();
        if (!stripped.isEmpty()
                && (stripped.length() > MAX_MAIL_ADDRESS_LENGTH
                        || !MAIL_ADDRESS.matcher(stripped).matches())) {
            throw new InvalidEntryException("mailAddress", "must be one such as ann@example.org");
        }
        mailAddress = stripped.isEmpty() ? null : stripped;
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

    /** Whether no password is tried at that moment, because too many were wrong. */
    public boolean isLockedAt(Instant moment) {
        return lockedUntil != null && moment.isBefore(lockedUntil);
    }

    /** The end of the last lock, which may be past; null if there is none. */
    public Instant getLockedUntil() {
        return lockedUntil;
    }

    /** Whether a session that began at that moment still stands: a new password and being disabled end it. */
    public boolean honoursSessionSince(Instant signedInAt) {
        return !isDisabled() && passwordChangedAt != null && !signedInAt.isBefore(passwordChangedAt);
    }

    /** Null if no password opens the account. */
    String getPasswordHash() {
        return passwordHash;
    }

    /**
     * Somebody gave the right password. If the account is open to it, the wrong ones before are forgotten.
     *
     * @return false if the account is disabled or locked, when even the right password opens nothing
     */
    boolean acceptPassword(Instant moment) {
        if (isDisabled() || isLockedAt(moment)) {
            return false;
        }
        unlock();
        return true;
    }

    /**
     * Somebody gave a wrong password. From the fifth in a row on each locks the account, every time twice as long.
     * While it is locked none counts: who keeps knocking does not keep the owner out for longer.
     */
    void rejectPassword(Instant moment) {
        if (isLockedAt(moment)) {
            return;
        }
        failedLogins++;
        if (failedLogins >= FAILURES_BEFORE_LOCK) {
            lockedUntil = moment.plus(lockAfter(failedLogins));
        }
    }

    private static Duration lockAfter(int failures) {
        int doublings = Math.min(failures - FAILURES_BEFORE_LOCK, 10); // enough to reach the longest
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    void changePassword(String hash, Instant moment) {
        passwordHash = requireNonNull(hash, "hash");
        passwordChangedAt = requireNonNull(moment, "moment");
        unlock();
    }

    void unlock() {
        failedLogins = 0;
        lockedUntil = null;
    }

    void disable(Instant moment) {
        if (disabledAt == null) {
            disabledAt = moment;
        }
    }

    void enable() {
        disabledAt = null;
    }

    void setAdministrator(boolean administrator) {
        this.administrator = administrator;
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

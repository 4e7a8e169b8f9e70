package org.portledger.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;

/** Where a team's notices are sent. A team has one at most. */
@Entity
public class Webhook {

    public static final int MAX_ADDRESS_LENGTH = 1000;

    @Id
    @Column(name = "team_id")
    private Long teamId;

    private String address;

    private String secret;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_by")
    private Account setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected Webhook() {
        // for JPA
    }

    Webhook(long teamId) {
        this.teamId = teamId;
    }

    /**
     * Notices go there from now on.
     *
     * @param newAddress that begins with {@code https://} or {@code http://}
     * @param newSecret  what bodies are signed with
     * @throws InvalidEntryException if it is no such address, is too long, or names a login
     */
    void lead(String newAddress, String newSecret, Account by, Instant now) {
        address = checked(newAddress);
        secret = newSecret;
        setBy = by;
        setAt = now;
    }

    private static String checked(String typed) {
        String text = InvalidEntryException.requireText("address", typed, MAX_ADDRESS_LENGTH);
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            if (isWeb && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                return scheme + text.substring(scheme.length());
            }
        } catch (IllegalArgumentException e) {
            // told below like any other text that is no address
        }
        throw new InvalidEntryException("address", "must be an address such as https://chat.example.org/hooks/5");
    }

    public String getAddress() {
        return address;
    }

    /** What bodies are signed with. */
    String getSecret() {
        return secret;
    }

    public Account getSetBy() {
        return setBy;
    }

    public Instant getSetAt() {
        return setAt;
    }

    @Override
    public String toString() {
        return address;
    }
}

package org.portledger.account;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * What a program signs in with instead of a password. Only the digest of its secret is kept,
 * so that what stands in the database opens nothing.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {

    public static final int MAX_LABEL_LENGTH = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String label;

    private byte[] sha256;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {
        // for JPA
    }

    /**
     * @param sha256    digest of the secret
     * @param expiresOn first day (UTC) on which the token opens nothing any more
     * @throws InvalidEntryException if {@code label} is blank or longer than {@link #MAX_LABEL_LENGTH} characters
     */
    ApiToken(Account account, String label, byte[] sha256, TokenScope scope, Instant createdAt, LocalDate expiresOn) {
        this.account = requireNonNull(account, "account");
        this.label = InvalidEntryException.requireText("label", label, MAX_LABEL_LENGTH);
        this.sha256 = sha256.clone();
        this.scope = requireNonNull(scope, "scope");
        this.createdAt = requireNonNull(createdAt, "createdAt");
        this.expiresOn = requireNonNull(expiresOn, "expiresOn");
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getLabel() {
        return label;
    }

    public TokenScope getScope() {
        return scope;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    /** To the minute; null if it was never used. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether it opens anything at that moment: neither revoked nor past its end day. */
    public boolean isValidAt(Instant moment) {
        return revokedAt == null
                && moment.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(expiresOn);
    }

    void revoke(Instant moment) {
        if (revokedAt == null) {
            revokedAt = moment;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiToken that && Arrays.equals(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return label + " of " + account;
    }
}

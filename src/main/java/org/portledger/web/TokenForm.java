package org.portledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.portledger.account.ApiTokens;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.TokenScope;

/** The form in which visitors make a token, and the only place that ever shows its secret. */
@Named
@RequestScoped
public class TokenForm {

    /** A quarter of a year: longer than most scripts are remembered. */
    private static final int SUGGESTED_DAYS = 90;

    @Inject
    ApiTokens tokens;

    @Inject
    AccountPage page;

    @Inject
    Clock clock;

    private String label;
    private TokenScope scope = TokenScope.READ;
    private LocalDate expiresOn;
    private String secret;

    @PostConstruct
    void suggest() {
        expiresOn = LocalDate.now(clock).plusDays(SUGGESTED_DAYS);
    }

    public void create() {
        try {
            secret = tokens.create(label, scope, expiresOn).secret();
            label = null;
            page.reload();
        } catch (InvalidEntryException e) {
            Messages.refused("tokenForm:" + e.getField(), e.getRule());
        }
    }

    /** The secret of the token that was just made; null otherwise. */
    public String getSecret() {
        return secret;
    }

    public TokenScope[] getScopes() {
        return TokenScope.values();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public TokenScope getScope() {
        return scope;
    }

    public void setScope(TokenScope scope) {
        this.scope = scope;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}

package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.portledger.account.Account;
import org.portledger.account.ApiToken;
import org.portledger.account.ApiTokens;
import org.portledger.account.Caller;
import org.portledger.account.Membership;

/** Backs {@code work/account.xhtml}: the visitor's own account. The view keeps the list, so that a button means its row. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Caller caller;

    @Inject
    private ApiTokens apiTokens;

    @Inject
    private Clock clock;

    private transient List<ApiToken> tokens;

    public void revoke(ApiToken token) {
        apiTokens.revoke(token.getId());
        Messages.done("The token \"%s\" is revoked.".formatted(token.getLabel()));
        reload();
    }

    void reload() {
        tokens = null;
    }

    /** Whether a token has reached its end day; it stays listed until it is revoked. */
    public boolean isOver(ApiToken token) {
        return !token.isValidAt(clock.instant());
    }

    public Account getAccount() {
        return caller.account();
    }

    public List<Membership> getMemberships() {
        return caller.memberships();
    }

    public List<ApiToken> getTokens() {
        if (tokens == null) {
            tokens = apiTokens.list();
        }
        return tokens;
    }
}

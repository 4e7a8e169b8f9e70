package org.portledger.rest;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.portledger.account.ApiToken;
import org.portledger.account.ApiTokens;
import org.portledger.account.Caller;

/** What stands in an {@code Authorization} header, and whose it is. */
@RequestScoped
public class Credentials {

    /** Characters; ours are far below, and more is not worth decoding. */
    private static final int MAX_LENGTH = 4096;

    @Inject
    IdentityStoreHandler identityStores;

    @Inject
    ApiTokens tokens;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Signs the caller in.
     *
     * @param authorization the header's value, as it came (RFC 9110, section 11.6.2)
     * @return false, and nobody signed in, if it is of another kind, damaged, or opens nothing
     */
    boolean accept(String authorization) {
        String[] parts = authorization.strip().split(" +", 2);
        if (authorization.length() > MAX_LENGTH || parts.length < 2) {
            return false;
        }
        if ("Basic".equalsIgnoreCase(parts[0])) {
            return decoded(parts[1]).map(this::acceptPassword).orElse(false);
        }
        return "Bearer".equalsIgnoreCase(parts[0]) && acceptToken(parts[1]);
    }

    private boolean acceptPassword(String loginAndPassword) {
        int colon = loginAndPassword.indexOf(':'); // a password may hold more of them, a login none
        if (colon < 0) {
            return false;
        }
        var result = identityStores.validate(new UsernamePasswordCredential(
                loginAndPassword.substring(0, colon), loginAndPassword.substring(colon + 1)));
        if (result.getStatus() == VALID) {
            caller.signIn(result.getCallerPrincipal().getName(), clock.instant());
        }
        return result.getStatus() == VALID;
    }

    private boolean acceptToken(String secret) {
        Optional<ApiToken> token = tokens.open(secret);
        token.ifPresent(caller::signIn);
        return token.isPresent();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // damaged, which is as good as wrong
        }
    }
}

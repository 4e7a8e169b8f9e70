package org.portledger.rest;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.portledger.account.Caller;
import org.portledger.account.PasswordIdentityStore;

/**
 * Tells who asks for a page: the session remembers who gave the password, and when. It is here, not among the pages,
 * because this package is the one that knows HTTP.
 *
 * <p>Jakarta Security's own form mechanisms keep the groups of the first moment in the session, and the wanted request
 * too, before anybody signed in. Here what an account may is asked anew for every protected page, so that a disabled
 * account, a lost administrator and a changed password count at once; and where somebody wanted to go
 * stands in the address of the sign-in page, so that nobody gets a session without an account.
 */
@ApplicationScoped
public class PageAuthentication implements HttpAuthenticationMechanism {

    private static final System.Logger LOG = System.getLogger(PageAuthentication.class.getName());

    private static final String SIGN_IN_PAGE = "/login";

    @Inject
    IdentityStoreHandler identityStores;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** This comes before every filter, so what keeps it from asking who somebody is has to be told here. */
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return validate(request, response, context);
        } catch (RuntimeException e) {
            Obstacle obstacle = Obstacle.behind(e).orElseThrow(() -> e);
            LOG.log(WARNING, "Nobody can be told apart: {0}", e.getMessage());
            return told(obstacle, response);
        }
    }

    private static AuthenticationStatus told(Obstacle obstacle, HttpServletResponse response) {
        try {
            obstacle.send(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getServletPath().startsWith("/api/")) {
            return context.doNothing(); // see ApiAuthentication
        }
        if (context.isAuthenticationRequest()) {
            return signIn(request, context);
        }
        resume(request.getSession(false));
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return caller.isSignedIn() ? letIn(context) : askToSignIn(request, response, context);
    }

    /** The sign-in page gave a password. */
    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result =
                identityStores.validate(context.getAuthParameters().getCredential());
        if (result.getStatus() != VALID) {
            return AuthenticationStatus.SEND_FAILURE; // and no 401: the page itself says so
        }
        forget(request.getSession(false));
        new SignedIn(result.getCallerPrincipal().getName(), clock.instant()).rememberIn(request.getSession());
        return context.notifyContainerAboutLogin(result);
    }

    /** A session from before, which somebody may have slipped into the browser, is not the one that signs in. */
    private static void forget(HttpSession before) {
        if (before != null) {
            before.invalidate();
        }
    }

    private void resume(HttpSession session) {
        SignedIn.of(session).ifPresent(signedIn -> caller.signIn(signedIn.login(), signedIn.at()));
    }

    private AuthenticationStatus letIn(HttpMessageContext context) {
        var account = caller.account();
        return context.notifyContainerAboutLogin(account.getLogin(), PasswordIdentityStore.groupsOf(account));
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String query = request.getQueryString();
        String wish = request.getRequestURI() + (query == null ? "" : "?" + query);
        String address =
                request.getContextPath() + SIGN_IN_PAGE + "?to=" + URLEncoder.encode(wish, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return redirectScript(response, address);
        }
        if (UploadServlet.isOfScript(request)) {
            return context.responseUnauthorized(); // it has its own words for that
        }
        return context.redirect(address);
    }

    /** A script of a page whose session is over follows a redirect by itself and then shows nothing; so it is told. */
    private static AuthenticationStatus redirectScript(HttpServletResponse response, String address) {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter()
                    .append("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"")
                    .append(address) // nothing to escape: its only variable part is percent-encoded
                    .append("\"/></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}

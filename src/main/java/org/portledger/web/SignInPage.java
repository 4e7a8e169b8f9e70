package org.portledger.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Backs {@code login.xhtml}. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SecurityContext security;

    /** Where the visitor wanted to go. */
    @Inject
    @Param
    String to;

    /** Whether the visitor comes from changing the password. */
    @Inject
    @Param
    boolean changed;

    private String login;
    private String password;

    /**
     * Signs in and goes on to the page that was wanted. A failure is told in one sentence for every reason:
     * whether the login exists is nobody's business.
     */
    public void signIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (isSentFromAnotherSite(faces) || !isRight()) {
            Messages.refused("Login and password do not open an account."
                    + " After some wrong passwords in a row an account stays closed for up to 15 minutes.");
            return;
        }
        Faces.redirect(LocalAddress.orElse(to, "/work/audits"));
    }

    private boolean isRight() {
        var credential = new UsernamePasswordCredential(login, password);
        return AuthenticationStatus.SUCCESS
                == security.authenticate(
                        Faces.getRequest(), Faces.getResponse(), withParams().credential(credential));
    }

    /** Another site must not sign its visitors in to an account of its own; there is no session yet to hold a secret. */
    private static boolean isSentFromAnotherSite(FacesContext faces) {
        return "cross-site"
                .equals(faces.getExternalContext().getRequestHeaderMap().get("Sec-Fetch-Site"));
    }

    public boolean isChanged() {
        return changed;
    }

    public String getTo() {
        return to;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

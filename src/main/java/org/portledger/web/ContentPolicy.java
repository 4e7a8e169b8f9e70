package org.portledger.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * The Content-Security-Policy of the pages that use PrimeFaces.
 * All others have the stricter one of {@code undertow-handlers.conf}, which allows our own files and nothing inline.
 */
@Named
@ApplicationScoped
public class ContentPolicy {

    // The components write inline scripts, which carry the nonce, and style attributes, which cannot carry one.
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'nonce-%s'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Lets the components of the page about to be rendered run their own scripts. */
    public void allowComponents() {
        FacesContext context = FacesContext.getCurrentInstance();
        String nonce = PrimeFacesContext.getCspState(context).getNonce();
        context.getExternalContext().setResponseHeader("Content-Security-Policy", POLICY.formatted(nonce));
        PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + nonce + "')");
    }
}

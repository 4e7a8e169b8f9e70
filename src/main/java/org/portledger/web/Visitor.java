package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.portledger.account.Caller;
import org.portledger.account.Membership;

/** Who looks at a page, for the templates. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    Caller caller;

    public boolean isSignedIn() {
        return caller.isSignedIn();
    }

    public boolean isAdministrator() {
        return caller.isSignedIn() && caller.account().isAdministrator();
    }

    /** The visitor's name as people write it; only for who is signed in. */
    public String getName() {
        return caller.account().getDisplayName();
    }

    /** By name; empty for who belongs to none. */
    public List<Membership> getTeams() {
        return caller.memberships();
    }

    /** Ends the session and goes to the home page. */
    public void signOut() {
        Faces.invalidateSession();
        Faces.redirect("/");
    }
}

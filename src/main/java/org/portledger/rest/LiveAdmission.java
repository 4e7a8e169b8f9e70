package org.portledger.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;

/** Tells whether somebody may know of an audit, where no request asks. */
@ApplicationScoped
public class LiveAdmission {

    @Inject
    Caller caller;

    @Inject
    Audits audits;

    /** @param visitor null if nobody is signed in */
    @ActivateRequestContext
    boolean admits(SignedIn visitor, long auditId) {
        if (visitor == null) {
            return false;
        }
        caller.signIn(visitor.login(), visitor.at());
        try {
            audits.find(auditId);
            return true;
        } catch (NoSuchElementException | NotSignedInException e) {
            return false;
        }
    }
}

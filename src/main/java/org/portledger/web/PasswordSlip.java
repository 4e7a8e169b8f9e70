package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.portledger.account.Accounts.NewPassword;

/** The password that an administrator just made, to be handed over: on this one showing of the page and never again. */
@Named
@RequestScoped
public class PasswordSlip {

    private NewPassword made;

    void show(NewPassword password) {
        made = password;
    }

    /** Null if none was made. */
    public String getLogin() {
        return made == null ? null : made.account().getLogin();
    }

    /** Null if none was made. */
    public String getPassword() {
        return made == null ? null : made.password();
    }
}

package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.portledger.account.Accounts;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Passwords;

/** The form in which visitors change their own password. */
@Named
@RequestScoped
public class PasswordForm {

    @Inject
    Accounts accounts;

    private String current;
    private String password;
    private String repeated;

    /** Changes the password, which ends the session; the visitor goes on to sign in with the new one. */
    public void change() {
        if (!password.equals(repeated)) {
            Messages.refused("passwordForm:repeated", "must be the same as the new password");
            return;
        }
        try {
            accounts.changeOwnPassword(current, password);
        } catch (InvalidEntryException e) {
            Messages.refused("passwordForm:" + e.getField(), e.getRule());
            return;
        }
        Faces.invalidateSession();
        Faces.redirect("/login?changed=true&to=/work/account");
    }

    /** In characters. */
    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}

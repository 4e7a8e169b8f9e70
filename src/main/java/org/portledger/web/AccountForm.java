package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.portledger.account.AccountConflictException;
import org.portledger.account.Accounts;
import org.portledger.account.InvalidEntryException;

/** The form in which administrators make an account. */
@Named
@RequestScoped
public class AccountForm {

    @Inject
    Accounts accounts;

    @Inject
    AdministrationPage page;

    @Inject
    PasswordSlip slip;

    private String login;
    private String displayName;
    private String password;
    private boolean administrator;

    public void create() {
        try {
            slip.show(accounts.create(login, displayName, administrator, password));
            login = null;
            displayName = null;
            password = null;
            administrator = false;
            page.reload();
        } catch (InvalidEntryException e) {
            Messages.refused("accountForm:" + e.getField(), e.getRule());
        } catch (AccountConflictException e) {
            Messages.refused("accountForm:login", "is taken");
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    /** Null to have one generated. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }
}

package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.portledger.account.Account;
import org.portledger.account.AccountConflictException;
import org.portledger.account.Accounts;
import org.portledger.account.Team;
import org.portledger.account.Teams;
import org.portledger.annotation.PageOpinions;

/** Backs {@code work/administration.xhtml}. The view keeps the list, so that a button means its row. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class AdministrationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Teams teams;

    @Inject
    private PasswordSlip slip;

    @Inject
    private PageOpinions opinions;

    @Inject
    private Clock clock;

    private transient List<Account> rows;

    public void disable(Account account) {
        change("%s cannot sign in any more.", account, () -> accounts.disable(account.getLogin()));
    }

    public void enable(Account account) {
        change("%s can sign in again.", account, () -> accounts.enable(account.getLogin()));
    }

    public void unlock(Account account) {
        change("%s can sign in again at once.", account, () -> accounts.unlock(account.getLogin()));
    }

    public void promote(Account account) {
        change("%s is an administrator now.", account, () -> accounts.promote(account.getLogin()));
    }

    public void demote(Account account) {
        change("%s is no administrator any more.", account, () -> accounts.demote(account.getLogin()));
    }

    public void resetPassword(Account account) {
        slip.show(accounts.resetPassword(account.getLogin()));
        reload();
    }

    private void change(String done, Account account, Runnable change) {
        try {
            change.run();
            Messages.done(done.formatted(account));
        } catch (AccountConflictException e) {
            Messages.refused(e.getMessage() + ".");
        }
        reload();
    }

    void reload() {
        rows = null;
    }

    public boolean isLocked(Account account) {
        return account.isLockedAt(clock.instant());
    }

    public List<Account> getAccounts() {
        if (rows == null) {
            rows = accounts.list();
        }
        return rows;
    }

    public List<Team> getTeams() {
        return teams.list();
    }

    /** What readers said of the ports' pages, those that helped least first. */
    public List<PageOpinions.Count> getOpinions() {
        return opinions.list();
    }
}

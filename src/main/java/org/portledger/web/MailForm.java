package org.portledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.portledger.account.Accounts;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.notice.NoticeWays;

/** The form in which visitors say where their notices are mailed, on {@code work/account.xhtml}. */
@Named
@RequestScoped
public class MailForm {

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Inject
    NoticeWays ways;

    private String mailAddress;

    @PostConstruct
    void show() {
        mailAddress = caller.account().getMailAddress();
    }

    /** Whether the installation sends mail at all. */
    public boolean isOffered() {
        return ways.mailHost() != null;
    }

    public void save() {
        try {
            accounts.mailTo(mailAddress);
            Messages.done(
                    mailAddress == null
                            ? "Nothing is mailed to you."
                            : "Your notices are mailed to %s.".formatted(mailAddress));
        } catch (InvalidEntryException e) {
            Messages.refused("mailForm:" + e.getField(), e.getRule());
        }
    }

    public String getMailAddress() {
        return mailAddress;
    }

    public void setMailAddress(String mailAddress) {
        this.mailAddress = mailAddress;
    }
}

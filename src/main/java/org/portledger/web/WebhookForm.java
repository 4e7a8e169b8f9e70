package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Role;
import org.portledger.notice.Webhook;
import org.portledger.notice.Webhooks;

/** Where a team's notices are sent, on {@code work/team.xhtml}, for its leads. */
@Named
@RequestScoped
public class WebhookForm {

    @Inject
    Webhooks webhooks;

    @Inject
    Caller caller;

    @Inject
    TeamPage page;

    private String address;
    private String secret;

    /** Whether the visitor is a lead of the team; administrators who are none have no part in it. */
    public boolean isOffered() {
        return caller.roleIn(page.getId()).filter(Role.LEAD::equals).isPresent();
    }

    public void set() {
        try {
            secret = webhooks.set(page.getId(), address);
            address = null;
        } catch (InvalidEntryException e) {
            Messages.refused("webhook:" + e.getField(), e.getRule());
        }
    }

    public void remove() {
        webhooks.remove(page.getId());
        Messages.done("Notices are sent nowhere any more.");
    }

    /** Null if the team has none. */
    public Webhook getPresent() {
        return webhooks.find(page.getId()).orElse(null);
    }

    /** Of the webhook that was just set, to be shown this once; else null. */
    public String getSecret() {
        return secret;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}

package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.portledger.account.AccountConflictException;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Teams;

/** The form in which administrators make a team. */
@Named
@RequestScoped
public class TeamForm {

    @Inject
    Teams teams;

    private String name;

    /** Makes the team and goes on to its page, where it gets its members. */
    public void create() {
        try {
            Faces.redirect("/work/team/%s", teams.create(name).getId().toString());
        } catch (InvalidEntryException e) {
            Messages.refused("teamForm:" + e.getField(), e.getRule());
        } catch (AccountConflictException e) {
            Messages.refused("teamForm:name", "is another team's");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

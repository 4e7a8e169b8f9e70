package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.portledger.account.Role;
import org.portledger.account.Teams;

/** The form in which leads and administrators take somebody into a team. */
@Named
@RequestScoped
public class MemberForm {

    @Inject
    Teams teams;

    @Inject
    TeamPage page;

    private String login;
    private Role role = Role.AUDITOR;

    public void add() {
        try {
            var member = teams.setMember(page.getId(), login, role);
            Messages.done(
                    "%s belongs to the team.".formatted(member.getAccount().getDisplayName()));
            login = null;
            page.reload();
        } catch (NoSuchElementException e) {
            Messages.refused("memberForm:login", "must be that of an account; an administrator can make one");
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}

package org.portledger.web;

import static java.util.stream.Collectors.toMap;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.omnifaces.cdi.Param;
import org.portledger.account.Membership;
import org.portledger.account.Role;
import org.portledger.account.Team;
import org.portledger.account.Teams;

/** Backs {@code work/team.xhtml}: who belongs to a team. The view keeps the list, so that a button means its row. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Teams teams;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private transient Team team;
    private transient List<Membership> members;
    private transient Map<String, Role> roles;

    /** Called before the page is shown; answers 404 if the address names no team of the visitor's. */
    public void load() {
        if (id == null) {
            Refusal.send(404, "The address names no team");
            return;
        }
        try {
            team = teams.find(id);
        } catch (NoSuchElementException e) {
            Refusal.send(404, e.getMessage());
        }
    }

    /** Gives each member the role that was chosen for them. */
    public void saveRoles() {
        for (Membership member : getMembers()) {
            Role chosen = getRoles().get(member.getAccount().getLogin());
            if (chosen != member.getRole()) {
                teams.setMember(id, member.getAccount().getLogin(), chosen);
            }
        }
        Messages.done("The roles are saved.");
        reload();
    }

    public void remove(Membership member) {
        teams.removeMember(id, member.getAccount().getLogin());
        Messages.done("%s is no member any more.".formatted(member.getAccount()));
        reload();
    }

    void reload() {
        members = null;
        roles = null;
    }

    long getId() {
        return id;
    }

    /** Whether the visitor belongs to the team; administrators see others too. */
    public boolean isMember() {
        return permission.in(id, Role.VIEWER);
    }

    public boolean isManaged() {
        return teams.mayManage(id);
    }

    public Team getTeam() {
        return team;
    }

    public List<Membership> getMembers() {
        if (members == null) {
            members = teams.members(id);
        }
        return members;
    }

    /** The role chosen for each member, by login. */
    public Map<String, Role> getRoles() {
        if (roles == null) {
            roles = getMembers().stream().collect(toMap(m -> m.getAccount().getLogin(), Membership::getRole));
        }
        return roles;
    }

    public Role[] getAllRoles() {
        return Role.values();
    }
}

package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Membership;
import org.portledger.account.Role;
import org.portledger.account.Team;
import org.portledger.audit.AuditNameTakenException;
import org.portledger.audit.AuditRow;
import org.portledger.audit.Audits;

/** Backs {@code work/audits.xhtml}: the audits of the visitor's teams, and the form that starts one. */
@Named
@RequestScoped
public class AuditsPage {

    @Inject
    private Audits audits;

    @Inject
    private Caller caller;

    private List<AuditRow> rows;
    private String name;
    private Long teamId;

    /** Starts the audit and goes on to its page, where it gets its scans. */
    public void create() {
        try {
            Faces.redirect("/work/audit/%s", audits.create(teamId, name).getId().toString());
        } catch (InvalidEntryException e) {
            Messages.refused("audit:" + e.getField(), e.getRule());
        } catch (AuditNameTakenException e) {
            Messages.refused("audit:name", "is that of another audit of the team");
        }
    }

    public List<AuditRow> getRows() {
        if (rows == null) {
            rows = audits.list();
        }
        return rows;
    }

    /** The teams that the visitor may start an audit for, by name. */
    public List<Team> getTeams() {
        return caller.memberships().stream()
                .filter(member -> member.getRole().includes(Role.AUDITOR))
                .map(Membership::getTeam)
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getTeamId() {
        return teamId;
    }

    public void setTeamId(Long teamId) {
        this.teamId = teamId;
    }
}

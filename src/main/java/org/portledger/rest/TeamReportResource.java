package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.portledger.report.figures.Reports;
import org.portledger.report.figures.TeamFigures;

/** All audits of a team in numbers. */
@Path("teams/{team: \\d{1,18}}/report")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class TeamReportResource {

    @Inject
    Reports reports;

    /** {@code GET teams/5/report}: members of the team may. */
    @GET
    public TeamReport report(@PathParam("team") long teamId) {
        TeamFigures figures = reports.ofTeam(teamId);
        return new TeamReport(
                figures.team().getId(),
                figures.team().getName(),
                ReportView.of(figures.all()),
                figures.audits().stream().map(AuditInTeam::of).toList());
    }

    /** @param audits by name */
    public record TeamReport(long teamId, String team, ReportView all, List<AuditInTeam> audits) {}

    /** One of the team's audits; the figures are about what is present. */
    public record AuditInTeam(long id, String name, long present, long pending, Map<String, Long> verdicts) {

        static AuditInTeam of(TeamFigures.AuditFigures audit) {
            return new AuditInTeam(
                    audit.id(), audit.name(), audit.present(), audit.pending(), ReportView.names(audit.verdicts()));
        }
    }
}

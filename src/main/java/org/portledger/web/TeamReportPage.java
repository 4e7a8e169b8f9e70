package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.figures.Reports;
import org.portledger.report.figures.TeamFigures;

/** Backs {@code work/team-report.xhtml}: all audits of a team in numbers. */
@Named
@RequestScoped
public class TeamReportPage {

    @Inject
    private Reports reports;

    @Inject
    private Words words;

    @Inject
    @Param(pathIndex = 0)
    private Long teamId;

    private TeamFigures figures;

    /** Called before the page is shown; answers 404 if the address names no team of the visitor's. */
    public void load() {
        figures = Refusal.found("team", teamId, reports::ofTeam);
    }

    public TeamFigures getFigures() {
        return figures;
    }

    /** The verdicts of one audit, those that none has left out. */
    public List<Bar> verdicts(TeamFigures.AuditFigures audit) {
        return Bar.of(
                        audit.verdicts(),
                        words::of,
                        verdict -> verdict.name().toLowerCase(Locale.ROOT),
                        verdict -> "findings/" + audit.id()
                                + FacetList.address(FindingQuery.of(FindingField.PRESENCE, List.of("present"))
                                        .and(FindingQuery.of(
                                                FindingField.VERDICT,
                                                List.of(verdict.name().toLowerCase(Locale.ROOT))))))
                .stream()
                .filter(bar -> bar.count() > 0)
                .toList();
    }
}

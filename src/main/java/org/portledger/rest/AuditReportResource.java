package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.portledger.report.figures.Reports;

/** An audit in numbers. */
@Path("audits/{audit: \\d{1,18}}/report")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class AuditReportResource {

    @Inject
    Reports reports;

    /** {@code GET audits/5/report}: the figures of its page. */
    @GET
    public ReportView report(@PathParam("audit") long auditId) {
        return ReportView.of(reports.ofAudit(auditId));
    }
}

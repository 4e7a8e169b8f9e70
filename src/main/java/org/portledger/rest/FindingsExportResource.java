package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Audits;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.export.ExportForm;
import org.portledger.report.export.FindingExports;

/** The findings of an audit as a file. */
@Path("audits/{audit: \\d{1,18}}/findings/export")
@RequestScoped
public class FindingsExportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    @Inject
    Audits audits;

    @Inject
    FindingExports exports;

    /**
     * {@code GET audits/5/findings/export?format=csv&q=verdict:deregistered}: all that answer the query, however
     * many, by host and port, with the SHA-256 of the scan that each rests on and the day of the registry. The same data
     * gives the same bytes, as CSV and as JSON.
     */
    @GET
    @Produces({"text/csv", MediaType.APPLICATION_JSON, XLSX, PDF, Problem.MEDIA_TYPE})
    public Response export(
            @PathParam("audit") long auditId,
            @BeanParam WantedFindings wanted,
            @QueryParam("format") String format,
            @Context Request request) {
        WantedForm form = WantedForm.of(
                format, request, WantedForm.csv(), WantedForm.json(), WantedForm.xlsx(), WantedForm.pdf());
        ExportForm written = InvalidEntryException.requireConstant("format", form.name(), ExportForm.class);
        FindingQuery query = wanted.query();
        audits.find(auditId);
        StreamingOutput file = out -> exports.write(auditId, query, written, out);
        return Response.ok(file, form.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(written.fileName(auditId)))
                .build();
    }
}

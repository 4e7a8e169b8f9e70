package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.export.ExportForm;
import org.portledger.report.export.kept.KeptExports;

/** The exports of an audit that are made in the background, and kept for some days. */
@Path("audits/{audit: \\d{1,18}}/exports")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditExportsResource {

    @Inject
    KeptExports exports;

    /** {@code GET audits/5/exports}: the last requested first; an empty list if there are none. */
    @GET
    public List<KeptExportView> list(@PathParam("audit") long auditId) {
        return exports.list(auditId).stream().map(KeptExportView::of).toList();
    }

    /** {@code POST audits/5/exports}: 202, and the address where to ask for it; 409 if the audit keeps as many as it may. */
    @POST
    public Response request(@PathParam("audit") long auditId, @NotNull WantedExport body) {
        ExportForm form = InvalidEntryException.requireConstant("format", body.format(), ExportForm.class);
        KeptExportView view = KeptExportView.of(exports.request(auditId, FindingQuery.parse(body.q()), form));
        return Response.accepted(view)
                .location(URI.create("exports/" + view.id()))
                .build();
    }

    /**
     * The body of a request for an export.
     *
     * @param q      which findings, see {@link FindingQuery}; left out for all
     * @param format {@code csv}, {@code json}, {@code xlsx} or {@code pdf}
     */
    public record WantedExport(String q, String format) {}
}

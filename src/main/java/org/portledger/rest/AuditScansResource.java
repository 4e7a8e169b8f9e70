package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.portledger.audit.Audits;
import org.portledger.audit.ImportResult;
import org.portledger.audit.Imports;

/** The scans of an audit. */
@Path("audits/{audit: \\d{1,18}}/scans")
@RequestScoped
public class AuditScansResource {

    @Inject
    Audits audits;

    @Inject
    Imports imports;

    /**
     * {@code GET audits/5/scans?limit=50}: the last imported first, see {@link Limit}; an empty list if there are none.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public List<ScanView> list(@PathParam("audit") long auditId, @QueryParam("limit") String limit) {
        return audits.scans(auditId, Limit.of(limit)).stream().map(ScanView::of).toList();
    }

    /**
     * {@code POST audits/5/scans?name=scan.xml}: the body is the file as the scanner wrote it, whatever its
     * {@code Content-Type}. 201 with what the import did, or 200 if the audit has these very bytes already;
     * in a few lines for {@code Accept: text/plain}.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Problem.MEDIA_TYPE})
    public Response importScan(@PathParam("audit") long auditId, @QueryParam("name") String name, InputStream content)
            throws IOException {
        ImportResult result = imports.importScan(auditId, name, content);
        URI address = URI.create("scans/" + result.scan().getId());
        Response.ResponseBuilder response =
                result.alreadyImported() ? Response.ok().location(address) : Response.created(address);
        return response.entity(ImportView.of(result)).build();
    }
}

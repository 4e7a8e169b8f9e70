package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.portledger.audit.Imports;

/** The imports into an audit; {@link AuditScansResource} takes new ones. */
@Path("audits/{audit: \\d{1,18}}/imports")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class AuditImportsResource {

    @Inject
    Imports imports;

    @Inject
    Clock clock;

    /**
     * {@code GET audits/5/imports?limit=50}: the last requested first, see {@link Limit}; an empty list if there are none.
     */
    @GET
    public List<ImportView> list(@PathParam("audit") long auditId, @QueryParam("limit") String limit) {
        return imports.list(auditId, Limit.of(limit)).stream()
                .map(status -> ImportView.of(status, false, clock))
                .toList();
    }
}

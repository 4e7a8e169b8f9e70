package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.HostQuery;
import org.portledger.audit.query.HostRow;
import org.portledger.audit.query.HostSearch;
import org.portledger.audit.query.HostSort;

/** The hosts of an audit. */
@Path("audits/{audit: \\d{1,18}}/hosts")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class AuditHostsResource {

    @Inject
    HostSearch search;

    @Context
    UriInfo uri;

    /**
     * {@code GET audits/5/hosts?q=host:10.0.0.0/8 tag:lab&sort=address}: an empty list if none match. While there are more,
     * the header {@code Link} has the address of the next part ({@code rel="next"}).
     *
     * @param q      see {@link HostQuery}
     * @param sort   {@code address}, {@code address_down} or {@code newest}, see {@link HostSort}
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    public Response list(
            @PathParam("audit") long auditId,
            @QueryParam("q") String q,
            @QueryParam("sort") @DefaultValue("address") String sort,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        HostSort order = InvalidEntryException.requireConstant("sort", sort, HostSort.class);
        List<HostRow> found = search.listAfter(auditId, HostQuery.parse(q), order, Cursor.parse(cursor), rows + 1);
        return Cursor.page(found, rows, uri, HostRow::id, HostLine::of);
    }

    /**
     * The public form of a host in a list.
     *
     * @param names    the first 10, in alphabetical order
     * @param present  how many of its findings are present by severity, the worst first; those that none has are left out
     * @param lastSeen the time of the newest scan that reached it; left out if none ever did
     */
    public record HostLine(
            long id,
            String address,
            List<String> names,
            List<String> tags,
            Map<String, Long> present,
            Instant lastSeen) {

        static HostLine of(HostRow row) {
            Map<String, Long> present = new LinkedHashMap<>();
            row.present().forEach((severity, findings) -> present.put(severity.name(), findings));
            return new HostLine(row.id(), row.address(), row.names(), row.tags(), present, row.lastSeen());
        }
    }
}

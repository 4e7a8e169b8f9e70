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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.portledger.audit.Audits;
import org.portledger.audit.ImportRequest;
import org.portledger.audit.ImportRequests;
import org.portledger.scan.Excerpt;
import org.portledger.scan.HostAddress;
import org.portledger.scan.StatedOrigin;

/** The scans of an audit. */
@Path("audits/{audit: \\d{1,18}}/scans")
@RequestScoped
public class AuditScansResource {

    @Inject
    Audits audits;

    @Inject
    ImportRequests requests;

    @Inject
    Clock clock;

    /**
     * {@code GET audits/5/scans?limit=50}: the last imported first, see {@link Limit}; an empty list if there are none.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public List<ScanView> list(@PathParam("audit") long auditId, @QueryParam("limit") String limit) {
        return audits.scans(auditId, Limit.of(limit)).stream().map(ScanView::of).toList();
    }

    /**
     * {@code POST audits/5/scans?name=scan.xml&wait=60}: the body is the file as the scanner or the host wrote it,
     * whatever its {@code Content-Type}. Once the import has ended: 201 with what it did, or 200 if the audit has these
     * very bytes already; 400 if no scan can be made of them. If it has not ended by then: 202, and the address where to
     * ask again. In a few lines for {@code Accept: text/plain}.
     *
     * @param host the host that made a listing which does not name it
     * @param time of a scan whose file does not tell it (ISO 8601, with its offset from UTC)
     * @param wait seconds to wait for the end, at most 60; none if there is no such parameter
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Problem.MEDIA_TYPE})
    public Response importScan(
            @PathParam("audit") long auditId,
            @QueryParam("name") String name,
            @QueryParam("host") String host,
            @QueryParam("time") String time,
            @QueryParam("wait") String wait,
            InputStream content)
            throws IOException, InterruptedException {
        Duration patience = Patience.of(wait);
        StatedOrigin origin = new StatedOrigin(
                host == null ? null : Asked.read("host", host, HostAddress::parse),
                time == null
                        ? null
                        : Asked.read("time", time, text -> StatedOrigin.time(moment(text), clock.instant())));
        ImportRequest request = requests.request(auditId, name, origin, content);
        return ImportAnswer.of(ImportView.of(requests.await(request.importId(), patience), request.wasThere(), clock));
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "must be a time with its offset from UTC, such as 2026-11-22T23:36:10Z, was '"
                            + Excerpt.marked(text, 40) + "'");
        }
    }
}

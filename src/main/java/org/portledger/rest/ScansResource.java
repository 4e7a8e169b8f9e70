package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.portledger.audit.Audits;

/** The scans of all audits of the caller's teams. */
@Path("scans")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class ScansResource {

    @Inject
    Audits audits;

    /** {@code GET scans/17}: with what the import had to say of its file. */
    @GET
    @Path("{id: \\d{1,18}}")
    public ScanWithNotices find(@PathParam("id") long id) {
        return new ScanWithNotices(
                ScanView.of(audits.scan(id)),
                audits.notices(id).stream().map(ScanView.Notice::of).toList());
    }

    /** A scan, and what the import had to say of its file; often nothing. */
    public record ScanWithNotices(ScanView scan, List<ScanView.Notice> notices) {}
}

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.Annotations;
import org.portledger.audit.Audits;
import org.portledger.scan.Coverage;
import org.portledger.scan.CoverageShare;

/** The scans of all audits of the caller's teams. */
@Path("scans")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class ScansResource {

    @Inject
    Audits audits;

    @Inject
    Annotations annotations;

    /** {@code GET scans/17}: with what the import had to say of its file, and what it tested. */
    @GET
    @Path("{id: \\d{1,18}}")
    public ScanWithNotices find(@PathParam("id") long id) {
        return new ScanWithNotices(
                ScanView.of(audits.scan(id)),
                audits.notices(id).stream().map(ScanView.Notice::of).toList(),
                audits.coverage(id).stream().map(TestedHosts::of).toList());
    }

    /** {@code GET scans/17/annotations}: oldest first, an empty list if there are none. */
    @GET
    @Path("{id: \\d{1,18}}/annotations")
    public List<AnnotationView> annotations(@PathParam("id") long id) {
        return AnnotationView.all(annotations.about(AnnotationTarget.scan(id)));
    }

    /** {@code POST scans/17/annotations}: 201; auditors and leads of the team may. */
    @POST
    @Path("{id: \\d{1,18}}/annotations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response annotate(@PathParam("id") long id, @NotNull WantedAnnotation body) {
        return AnnotationView.made(annotations.add(AnnotationTarget.scan(id), body.text()));
    }

    /**
     * A scan, what the import had to say of its file, often nothing, and what it tested.
     *
     * @param coverage the ways in which it tested its hosts, that of the most hosts first, at most 100
     */
    public record ScanWithNotices(ScanView scan, List<ScanView.Notice> notices, List<TestedHosts> coverage) {}

    /**
     * Hosts that a scan tested in the same way.
     *
     * @param up     false: they were tried, and nothing answered
     * @param tested the ports by transport, such as {@code 1,3-4}; left out where the scan does not tell
     */
    public record TestedHosts(long hosts, boolean up, Map<String, String> tested) {

        static TestedHosts of(CoverageShare share) {
            return new TestedHosts(
                    share.hosts(), share.up(), share.coverage() == null ? null : ports(share.coverage()));
        }

        private static Map<String, String> ports(Coverage coverage) {
            Map<String, String> ports = new TreeMap<>();
            coverage.tested().forEach((transport, tested) -> ports.put(transport.toString(), tested.toString()));
            return ports;
        }
    }
}

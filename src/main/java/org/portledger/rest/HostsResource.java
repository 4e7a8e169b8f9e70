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
import java.time.Instant;
import java.util.List;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.Annotations;
import org.portledger.audit.Audits;
import org.portledger.audit.Findings;
import org.portledger.audit.HostTags;
import org.portledger.port.ServiceName;
import org.portledger.report.CoverageLane;
import org.portledger.report.CoverageLayer;
import org.portledger.report.HostViews;
import org.portledger.scan.Host;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;
import org.portledger.scan.PortState;
import org.portledger.scan.Sighting;

/** The hosts that scans of the caller's teams met. */
@Path("hosts")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class HostsResource {

    private static final int MOST_SIGHTINGS = 1_000;

    @Inject
    Audits audits;

    @Inject
    Findings findings;

    @Inject
    HostTags tags;

    @Inject
    HostViews views;

    @Inject
    Annotations annotations;

    /** {@code GET hosts/3}: with its names, its tags, the latest 1,000 observations, at most 1,000 findings, and what was tested. */
    @GET
    @Path("{id: \\d{1,18}}")
    public HostView find(@PathParam("id") long id) {
        Host host = audits.host(id);
        return new HostView(
                host.getId(),
                host.getAuditId(),
                host.toString(),
                audits.hostNames(id),
                tags.on(id).stream().map(tag -> tag.getTag().text()).toList(),
                audits.sightings(id, MOST_SIGHTINGS).stream()
                        .map(ObservationView::of)
                        .toList(),
                findings.ofHost(id).stream().map(FindingView::of).toList(),
                views.find(id).coverage().stream()
                        .flatMap(lane -> lane.layers().stream().map(layer -> TestedPorts.of(lane, layer)))
                        .toList());
    }

    /** {@code GET hosts/3/annotations}: oldest first, an empty list if there are none. */
    @GET
    @Path("{id: \\d{1,18}}/annotations")
    public List<AnnotationView> annotations(@PathParam("id") long id) {
        return AnnotationView.all(annotations.about(AnnotationTarget.host(id)));
    }

    /** {@code POST hosts/3/annotations}: 201; auditors and leads of the team may. */
    @POST
    @Path("{id: \\d{1,18}}/annotations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response annotate(@PathParam("id") long id, @NotNull WantedAnnotation body) {
        return AnnotationView.made(annotations.add(AnnotationTarget.host(id), body.text()));
    }

    /**
     * The public form of a host.
     *
     * @param address      with its zone, such as {@code fe80::1%eth0}
     * @param names        in alphabetical order, often none
     * @param tags         in order; {@code hosts/3/tags} tells who put them on
     * @param observations those of the last imported scan first, by port
     * @param findings     by port
     * @param coverage     what was tested, a line for each transport, side and scan that tested some port last
     */
    public record HostView(
            long id,
            long auditId,
            String address,
            List<String> names,
            List<String> tags,
            List<ObservationView> observations,
            List<FindingView> findings,
            List<TestedPorts> coverage) {}

    /**
     * Ports that were tested on the host, by the scan that did so last.
     *
     * @param side  {@code outside}: over the network; {@code inside}: the host itself told
     * @param ports such as {@code 1,3-4}
     */
    public record TestedPorts(String transport, String side, String ports, long scanId, Instant seenAt) {

        static TestedPorts of(CoverageLane lane, CoverageLayer layer) {
            return new TestedPorts(
                    lane.transport().toString(),
                    lane.inside() ? "inside" : "outside",
                    layer.ports().toString(),
                    layer.scan().getId(),
                    layer.scan().getSeenAt());
        }
    }

    /**
     * The public form of an observation.
     *
     * @param scripts what the scanner's scripts said that helps to tell what listens; left out where they said nothing
     * @param bind    the addresses that the listener is bound to, as its host tells; left out where it was seen from outside,
     *                as are process and user
     * @param line    of the file, the first is 1; left out where none can be named
     * @param reason  why the scanner thinks the port is in that state; left out where it does not say
     */
    public record ObservationView(
            long scanId,
            int port,
            String transport,
            PortState state,
            FindingView.Service service,
            String reason,
            String scripts,
            String bind,
            String process,
            String user,
            Long line) {

        static ObservationView of(Sighting sighting) {
            Observation seen = sighting.observation();
            ServiceName name = seen.service();
            LocalSocket socket = seen.socket();
            return new ObservationView(
                    sighting.scanId(),
                    seen.port().number(),
                    seen.port().transport().toString(),
                    seen.state(),
                    new FindingView.Service(
                            seen.evidence(),
                            name == null ? null : name.value(),
                            seen.tunnel(),
                            seen.product(),
                            seen.version(),
                            seen.extraInfo()),
                    seen.reason(),
                    seen.scripts(),
                    socket == null ? null : socket.bind(),
                    socket == null ? null : socket.process(),
                    socket == null ? null : socket.user(),
                    seen.line() == 0 ? null : seen.line());
        }
    }
}

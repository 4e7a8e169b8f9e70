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
import org.portledger.audit.Findings;
import org.portledger.port.ServiceName;
import org.portledger.scan.Host;
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

    /** {@code GET hosts/3}: with its names, the latest 1,000 observations and at most 1,000 findings. */
    @GET
    @Path("{id: \\d{1,18}}")
    public HostView find(@PathParam("id") long id) {
        Host host = audits.host(id);
        return new HostView(
                host.getId(),
                host.getAuditId(),
                host.toString(),
                audits.hostNames(id),
                audits.sightings(id, MOST_SIGHTINGS).stream()
                        .map(ObservationView::of)
                        .toList(),
                findings.ofHost(id).stream().map(FindingView::of).toList());
    }

    /**
     * The public form of a host.
     *
     * @param address      with its zone, such as {@code fe80::1%eth0}
     * @param names        in alphabetical order, often none
     * @param observations those of the last imported scan first, by port
     * @param findings     by port
     */
    public record HostView(
            long id,
            long auditId,
            String address,
            List<String> names,
            List<ObservationView> observations,
            List<FindingView> findings) {}

    /**
     * The public form of an observation.
     *
     * @param reason why the scanner thinks the port is in that state; left out where it does not say
     */
    public record ObservationView(
            long scanId, int port, String transport, PortState state, FindingView.Service service, String reason) {

        static ObservationView of(Sighting sighting) {
            Observation seen = sighting.observation();
            ServiceName name = seen.service();
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
                    seen.reason());
        }
    }
}

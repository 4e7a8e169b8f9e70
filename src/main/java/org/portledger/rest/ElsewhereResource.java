package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.portledger.report.estate.Elsewhere;
import org.portledger.report.estate.PortBiography;

/** Where else the port of a finding was met. */
@Path("findings/{finding: \\d{1,18}}/elsewhere")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class ElsewhereResource {

    @Inject
    PortBiography biography;

    /** {@code GET findings/9/elsewhere}: on other hosts of its audit and in all others of the caller's teams. */
    @GET
    public ElsewhereView get(@PathParam("finding") long findingId) {
        return ElsewhereView.of(biography.elsewhere(findingId));
    }

    /**
     * The public form of where else a port was met.
     *
     * @param count  on how many hosts; 10,000 means that many or more
     * @param latest those seen last, at most 10; {@code ports/2693/sightings} lists all
     */
    public record ElsewhereView(int count, List<PortSightingView> latest) {

        static ElsewhereView of(Elsewhere elsewhere) {
            return new ElsewhereView(
                    elsewhere.count(),
                    elsewhere.latest().stream().map(PortSightingView::of).toList());
        }
    }
}

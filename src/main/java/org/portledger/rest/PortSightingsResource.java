package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.portledger.port.TransportProtocol;
import org.portledger.report.estate.AuditSightings;
import org.portledger.report.estate.PortBiography;
import org.portledger.report.estate.PortSighting;

/** Where in the estate of the caller's teams a port was ever met. */
@Path("ports/{number}/sightings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class PortSightingsResource {

    @Inject
    PortBiography biography;

    @Context
    UriInfo uri;

    /**
     * {@code GET ports/2693/sightings?transport=tcp}: those seen last first; an empty list if it was never met. While there
     * are more, the header {@code Link} has the address of the next part ({@code rel="next"}).
     *
     * @param transport any if there is no such parameter
     * @param limit     see {@link Limit}
     * @param cursor    from the address of a next part
     */
    @GET
    public Response list(
            @PathParam("number") String number,
            @QueryParam("transport") String transport,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<PortSighting> found =
                biography.listAfter(Asked.portNumber(number), parsed(transport), Cursor.parse(cursor), rows + 1);
        return Cursor.page(found, rows, uri, sighting -> sighting.finding().id(), PortSightingView::of);
    }

    /** {@code GET ports/2693/sightings/audits}: how often each audit met it, the one that saw it last first, at most 100. */
    @GET
    @Path("audits")
    public List<AuditSightings> audits(@PathParam("number") String number, @QueryParam("transport") String transport) {
        return biography.audits(Asked.portNumber(number), parsed(transport));
    }

    private static TransportProtocol parsed(String transport) {
        return transport == null ? null : Asked.read("transport", transport, TransportProtocol::fromString);
    }
}

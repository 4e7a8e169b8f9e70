package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.MapPicture;
import org.portledger.report.PortMap;

/** The whole port space on a day. */
@Path("map")
@Public
@RequestScoped
public class MapResource {

    @Inject
    CurrentRegistry registry;

    /**
     * {@code GET map?on=2003-12-01&transport=tcp}: runs of ports that are the same, and how many there are of each kind;
     * without {@code transport} tcp and udp together, without {@code on} as the newest copy has it.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public PortMap get(@QueryParam("on") String on, @QueryParam("transport") String transport) {
        RegistryIndex index = registry.index();
        TransportProtocol asked = transport == null || transport.isEmpty()
                ? null
                : Asked.read("transport", transport, TransportProtocol::fromString);
        return PortMap.of(index, asked, Asked.day("on", on, index.registryDay()));
    }

    /** {@code GET map/picture}: the same as PNG, 256 cells wide and high, a port each. */
    @GET
    @Path("picture")
    @Produces({"image/png", Problem.MEDIA_TYPE})
    public StreamingOutput picture(@QueryParam("on") String on, @QueryParam("transport") String transport) {
        PortMap map = get(on, transport);
        return out -> MapPicture.write(map, out);
    }
}

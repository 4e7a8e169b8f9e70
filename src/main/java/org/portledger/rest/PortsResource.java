package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.PortHistory;
import org.portledger.report.ReaderLanguage;

/** What the registry says of a port, now or on any day. */
@Path("ports/{number}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class PortsResource {

    @Inject
    CurrentRegistry registry;

    @Inject
    ReaderLanguage reader;

    /**
     * {@code GET ports/2693?on=2003-06-01}: each transport's standing that day, all that ever happened to the number, and
     * the copies of the registry that the answer rests on. Without {@code on} it is that of the newest copy.
     */
    @GET
    public PortHistory get(@PathParam("number") String number, @QueryParam("on") String on) {
        RegistryIndex index = registry.index();
        return PortHistory.of(
                index, Asked.portNumber(number), Asked.day("on", on, index.registryDay()), reader.phrases());
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.Comparison;

/** What differs between the registry of two days. */
@Path("compare")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class ComparisonsResource {

    @Inject
    CurrentRegistry registry;

    /** {@code GET compare?from=2003-12-01&to=2004-12-01}; without {@code to} the newest copy's day. */
    @GET
    public Comparison get(@QueryParam("from") String from, @QueryParam("to") String to) {
        RegistryIndex index = registry.index();
        if (from == null || from.isEmpty()) {
            throw Asked.refused("from", "is needed: the day to compare with, such as 2003-12-01");
        }
        return Comparison.of(
                index, Asked.day("from", from, index.registryDay()), Asked.day("to", to, index.registryDay()));
    }
}

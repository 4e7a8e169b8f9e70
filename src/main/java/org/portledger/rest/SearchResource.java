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
import org.portledger.report.PortSearch;
import org.portledger.report.ReaderLanguage;

/** What the search box does, for programs. */
@Path("search")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class SearchResource {

    @Inject
    CurrentRegistry registry;

    @Inject
    ReaderLanguage reader;

    /** {@code GET search?q=belarc}: the port that {@code q} is, or the services whose name begins like it. */
    @GET
    public PortSearch search(@QueryParam("q") String q, @QueryParam("on") String on) {
        RegistryIndex index = registry.index();
        return Asked.read(
                "q", q, text -> PortSearch.of(index, text, Asked.day("on", on, index.registryDay()), reader.phrases()));
    }
}

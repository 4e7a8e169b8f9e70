package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.NoSuchElementException;
import org.portledger.port.ServiceName;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.ServiceHistory;

/** The ports of a service. */
@Path("services/{name: .+}") // some old names have a slash in them, such as 914c/g
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class ServicesResource {

    @Inject
    CurrentRegistry registry;

    @Inject
    ReaderLanguage reader;

    /**
     * {@code GET services/belarc-http}: every port that ever had the name, in any of its spellings and any case.
     *
     * @throws NoSuchElementException if the registry never had it
     */
    @GET
    public ServiceHistory get(@PathParam("name") String name) {
        ServiceName service = Asked.read("name", name, ServiceName::new);
        return ServiceHistory.of(registry.index(), service, reader.phrases())
                .orElseThrow(() ->
                        new NoSuchElementException("No service '%s' in the registry, past or present".formatted(name)));
    }
}

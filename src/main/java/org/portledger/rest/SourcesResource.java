package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.port.Shortened;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.SourceCopy;

/** The dated copies of the registry behind every answer. */
@Path("sources")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class SourcesResource {

    @Inject
    CurrentRegistry registry;

    @Inject
    ReaderLanguage reader;

    /** {@code GET sources}: all of them, some hundreds, newest first. */
    @GET
    public List<SourceCopy> list() {
        return SourceCopy.all(registry.index(), reader.phrases());
    }

    /**
     * {@code GET sources/rfc1700}.
     *
     * @throws NoSuchElementException if there is no such copy
     */
    @GET
    @Path("{id}")
    public SourceCopy find(@PathParam("id") String id) {
        return SourceCopy.find(registry.index(), id, reader.phrases())
                .orElseThrow(() -> new NoSuchElementException("No source '%s'".formatted(Shortened.of(id))));
    }
}

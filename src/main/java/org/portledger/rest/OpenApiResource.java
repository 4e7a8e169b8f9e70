package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What the API offers, for programs and those who write them. */
@Path("openapi.json")
@Public
@RequestScoped
public class OpenApiResource {

    /**
     * {@code GET openapi.json}: an OpenAPI 3.1 description of every address below this root, kept by hand beside the
     * resources. {@code OpenApiTest} finds what it lacks, and {@code OpenApiIT} runs each of its examples.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream get() {
        return OpenApiResource.class.getResourceAsStream("openapi.json");
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.Csv;
import org.portledger.report.RegistryListing;

/** The whole registry as of a day. */
@Path("registry")
@Public
@RequestScoped
public class RegistryResource {

    @Inject
    CurrentRegistry registry;

    /**
     * {@code GET registry?on=2010-01-01}: a line for each name that surely stood or may have stood that day, by transport,
     * port and name; without {@code on} that of the newest copy. As CSV, or as JSON where the header {@code Accept} or
     * {@code format=json} asks for it.
     */
    @GET
    @Produces({"text/csv; charset=UTF-8", MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response list(@QueryParam("on") String on, @QueryParam("format") String format, @Context Request request) {
        RegistryIndex index = registry.index();
        LocalDate day = Asked.day("on", on, index.registryDay());
        WantedForm form = WantedForm.of(format, request, WantedForm.csv(), WantedForm.json());
        StreamingOutput listing =
                form.equals(WantedForm.csv()) ? out -> writeCsv(index, day, out) : out -> writeJson(index, day, out);
        return Response.ok(listing, form.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Registry-Date", index.registryDay())
                .build();
    }

    private static void writeCsv(RegistryIndex index, LocalDate day, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.line("transport", "port", "service_name", "certainty"));
        RegistryListing.of(index, day)
                .forEach(line -> write(writer, Csv.line(line.transport(), line.port(), line.name(), line.certainty())));
        writer.flush();
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeJson(RegistryIndex index, LocalDate day, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartArray();
            RegistryListing.of(index, day).forEach(line -> write(json, line));
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, RegistryListing line) {
        json.writeStartObject();
        if (line.transport() != null) {
            json.write("transport", line.transport().toString());
        }
        if (line.port() != null) {
            json.write("port", line.port());
        }
        json.write("name", line.name()).write("certainty", line.certainty()).writeEnd();
    }
}

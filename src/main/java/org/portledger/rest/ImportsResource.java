package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import org.portledger.audit.ImportRequests;
import org.portledger.audit.Imports;

/** The imports into all audits of the caller's teams. */
@Path("imports/{id: \\d{1,18}}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Problem.MEDIA_TYPE})
@RequestScoped
public class ImportsResource {

    @Inject
    Imports imports;

    @Inject
    ImportRequests requests;

    @Inject
    Clock clock;

    /** {@code GET imports/9?wait=60}: how far it is, and what it did; in a few lines for {@code Accept: text/plain}. */
    @GET
    public ImportView find(@PathParam("id") long id, @QueryParam("wait") String wait) throws InterruptedException {
        return ImportView.of(requests.await(id, Patience.of(wait)), false, clock);
    }

    /** {@code POST imports/9/cancel}: 409 if it has ended. */
    @POST
    @Path("cancel")
    public ImportView cancel(@PathParam("id") long id) {
        imports.cancel(id);
        return ImportView.of(imports.find(id), false, clock);
    }

    /** {@code POST imports/9/retry}: one that failed or was cancelled; 409 for any other. */
    @POST
    @Path("retry")
    public ImportView retry(@PathParam("id") long id) {
        imports.retry(id);
        return ImportView.of(imports.find(id), false, clock);
    }

    /** {@code GET imports/9/original}: the file as it came, and its digest; 404 if it was refused. */
    @GET
    @Path("original")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    public Response original(@PathParam("id") long id) throws IOException {
        FileToSave file = FileToSave.of(imports, id);
        StreamingOutput body = file::writeTo;
        ResponseBuilder answer = Response.ok(body);
        file.headers().forEach(answer::header);
        return answer.build();
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.portledger.report.export.kept.ExportWait;
import org.portledger.report.export.kept.KeptExports;

/** Exports of all audits of the caller's teams; {@link AuditExportsResource} takes new ones. */
@Path("exports/{id: \\d{1,18}}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class ExportsResource {

    @Inject
    KeptExports exports;

    @Inject
    ExportWait wait;

    /** {@code GET exports/7?wait=60}: how far it is. */
    @GET
    public KeptExportView find(@PathParam("id") long id, @QueryParam("wait") String seconds)
            throws InterruptedException {
        return KeptExportView.of(wait.await(id, Patience.of(seconds)));
    }

    /** {@code GET exports/7/file}: the file, and its digest; 404 until it is made. */
    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id) throws IOException {
        FileToSave file = FileToSave.of(exports, id);
        StreamingOutput body = file::writeTo;
        ResponseBuilder answer = Response.ok(body, file.mediaType());
        file.headers().forEach(answer::header);
        return answer.build();
    }

    /** {@code DELETE exports/7}: 204; it is not made, or is forgotten. */
    @DELETE
    public void forget(@PathParam("id") long id) {
        exports.forget(id);
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.io.InputStream;
import java.net.URI;
import org.portledger.annotation.AttachedFile;
import org.portledger.annotation.Attachments;

/** The files of annotations. */
@Path("annotations/{id: \\d{1,18}}/attachments")
@RequestScoped
public class AttachmentsResource {

    @Inject
    Attachments attachments;

    /**
     * {@code POST annotations/7/attachments?name=picture.png}: the body is the file, whatever its {@code Content-Type}.
     * 201 with what is kept of it; 403 if somebody else wrote the annotation, 400 if it has 10 files already, 413 if the
     * file is larger than this installation takes.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response add(@PathParam("id") long id, @QueryParam("name") String name, InputStream content)
            throws IOException {
        AttachedFile file = attachments.add(id, name, content);
        return Response.created(URI.create("annotations/%d/attachments/%d".formatted(id, file.getPlace())))
                .entity(AnnotationView.File.of(file))
                .build();
    }

    /** {@code GET annotations/7/attachments/1}: the file as it came, and its digest; to be saved, never to be shown. */
    @GET
    @Path("{number: \\d{1,2}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id, @PathParam("number") int number) throws IOException {
        FileToSave file = FileToSave.of(attachments, id, number);
        StreamingOutput body = file::writeTo;
        ResponseBuilder answer = Response.ok(body, file.mediaType());
        file.headers().forEach(answer::header);
        return answer.build();
    }
}

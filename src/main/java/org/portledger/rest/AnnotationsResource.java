package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.portledger.annotation.Annotation;
import org.portledger.annotation.Annotations;
import org.portledger.annotation.OwnAnnotations;

/** Single annotations of the caller's teams. Whoever wrote one can edit and withdraw it. */
@Path("annotations/{id: \\d{1,18}}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AnnotationsResource {

    @Inject
    Annotations annotations;

    @Inject
    OwnAnnotations own;

    /** {@code GET annotations/7}: the ETag is for editing it. */
    @GET
    public Response find(@PathParam("id") long id) {
        Annotation annotation = annotations.find(id);
        return Response.ok(AnnotationView.of(annotation))
                .tag(Integer.toString(annotation.getVersion()))
                .build();
    }

    /** {@code GET annotations/7/history}: all that it said, the first text first and the present one last. */
    @GET
    @Path("history")
    public List<AnnotationView.Said> history(@PathParam("id") long id) {
        return AnnotationView.Said.of(annotations.find(id));
    }

    /**
     * {@code PUT annotations/7}: 200 with the annotation as it is then; 403 if somebody else wrote it, 428 without
     * {@code If-Match}, 412 if stale, 409 if it was withdrawn.
     */
    @PUT
    public Response edit(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull WantedAnnotation body) {
        own.edit(id, version(id, ifMatch), body.text());
        return find(id);
    }

    /** {@code PUT annotations/7/withdrawn}: for good; what it said stays in its history. Statuses as for an edit. */
    @PUT
    @Path("withdrawn")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        own.withdraw(id, version(id, ifMatch));
        return find(id);
    }

    private int version(long id, String ifMatch) {
        int present = annotations.find(id).getVersion();
        IfMatch.require(ifMatch, "annotation", "edit");
        return IfMatch.version(ifMatch, present);
    }
}

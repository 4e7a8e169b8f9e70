package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Teams;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.Annotations;
import org.portledger.audit.Disposition;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingDetail;
import org.portledger.audit.Findings;
import org.portledger.audit.Triage;

/** The findings of all audits of the caller's teams, and what people decide and remark about them. */
@Path("findings/{id: \\d{1,18}}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FindingsResource {

    @Inject
    Findings findings;

    @Inject
    Triage triage;

    @Inject
    Annotations annotations;

    @Inject
    Teams teams;

    /** {@code GET findings/9}: with the facts behind the verdict, the trail and the annotations; the ETag is for deciding. */
    @GET
    public Response find(@PathParam("id") long id) {
        FindingDetail detail = findings.detail(id);
        return Response.ok(FindingDetailView.of(detail, annotations.about(AnnotationTarget.finding(id))))
                .tag(Integer.toString(detail.finding().getVersion()))
                .build();
    }

    /** {@code PUT findings/9/disposition}: 200 with the finding as it is then; 428 without {@code If-Match}, 412 if stale. */
    @PUT
    @Path("disposition")
    public Response decide(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull WantedDisposition body) {
        int version = meant(ifMatch, findings.find(id));
        triage.decide(id, version, body.parsedDisposition(), body.parsedUntil(), body.reason());
        return find(id);
    }

    /**
     * {@code PATCH findings/9}: writes what people say of a finding, see {@link EditBody}; answers like a decision.
     * What says what is so already changes nothing.
     */
    @PATCH
    public Response edit(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonObject body) {
        Finding present = findings.find(id);
        int version = meant(ifMatch, present);
        EditBody edit = EditBody.ofOne(body);
        long team = present.getAudit().getTeam().getId();
        triage.edit(id, version, edit.edits(() -> teams.members(team)), edit.reason());
        return find(id);
    }

    private static int meant(String ifMatch, Finding present) {
        IfMatch.require(ifMatch, "finding", "decision");
        return IfMatch.version(ifMatch, present.getVersion());
    }

    /** {@code GET findings/9/annotations}: oldest first, an empty list if there are none. */
    @GET
    @Path("annotations")
    public List<AnnotationView> annotations(@PathParam("id") long id) {
        return AnnotationView.all(annotations.about(AnnotationTarget.finding(id)));
    }

    /** {@code POST findings/9/annotations}: 201; auditors and leads of the team may. */
    @POST
    @Path("annotations")
    public Response annotate(@PathParam("id") long id, @NotNull WantedAnnotation body) {
        return AnnotationView.made(annotations.add(AnnotationTarget.finding(id), body.text()));
    }

    /**
     * The body of a decision.
     *
     * @param disposition such as {@code ACCEPTED}
     * @param until       first day on which an acceptance no longer holds; left out for all other dispositions
     * @param reason      why, 1 to 2,000 characters
     */
    public record WantedDisposition(String disposition, String until, String reason) {

        Disposition parsedDisposition() {
            return InvalidEntryException.requireConstant("disposition", disposition, Disposition.class);
        }

        LocalDate parsedUntil() {
            return Asked.day("until", until, null);
        }
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.portledger.audit.Audit;
import org.portledger.audit.AuditRow;
import org.portledger.audit.Audits;

/** The audits of the caller's teams. */
@Path("audits")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditsResource {

    @Inject
    Audits audits;

    /** {@code GET audits}: by name, with counts; an empty list if there are none. */
    @GET
    public List<AuditRow> list() {
        return audits.list();
    }

    /** {@code POST audits}: 201; auditors and leads of the team may. */
    @POST
    public Response create(@NotNull WantedAudit body) {
        Audit made = audits.create(body.teamId(), body.name());
        return Response.created(URI.create("audits/" + made.getId()))
                .entity(AuditView.of(made))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public AuditView find(@PathParam("id") long id) {
        return AuditView.of(audits.find(id));
    }

    /** The body of a request for an audit. */
    public record WantedAudit(long teamId, String name) {}

    /** The public form of an audit. */
    public record AuditView(long id, String name, long teamId, String team, Instant createdAt, String createdBy) {

        static AuditView of(Audit audit) {
            return new AuditView(
                    audit.getId(),
                    audit.getName(),
                    audit.getTeam().getId(),
                    audit.getTeam().getName(),
                    audit.getCreatedAt(),
                    audit.getCreatedBy().getDisplayName());
        }
    }
}

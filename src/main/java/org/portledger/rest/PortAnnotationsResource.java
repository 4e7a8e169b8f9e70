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
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.Annotations;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

/** What the caller's teams remark about ports. What everybody may look up of a port is {@link PortsResource}. */
@Path("ports/{number}/annotations")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PortAnnotationsResource {

    @Inject
    Annotations annotations;

    /** {@code GET ports/2693/annotations}: of all transports and teams, oldest first, an empty list if there are none. */
    @GET
    public List<AnnotationView> annotations(@PathParam("number") String number) {
        return AnnotationView.all(annotations.ofPort(Asked.portNumber(number)));
    }

    /** {@code POST ports/2693/annotations}: 201; auditors and leads of the team may. */
    @POST
    public Response annotate(@PathParam("number") String number, @NotNull WantedPortAnnotation body) {
        var port = new Port(Asked.portNumber(number), body.parsedTransport());
        return AnnotationView.made(annotations.addToPort(body.requiredTeam(), port, body.text()));
    }

    /**
     * The body of a remark about a port.
     *
     * @param teamId    who may read it: one of the caller's teams
     * @param transport such as {@code tcp}
     * @param text      see {@link WantedAnnotation}
     */
    public record WantedPortAnnotation(Long teamId, String transport, String text) {

        long requiredTeam() {
            if (teamId == null) {
                throw new InvalidEntryException("teamId", "must be that of one of your teams");
            }
            return teamId;
        }

        TransportProtocol parsedTransport() {
            return InvalidEntryException.requireConstant("transport", transport, TransportProtocol.class);
        }
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.portledger.annotation.Opinion;
import org.portledger.annotation.PageOpinions;
import org.portledger.report.Language;

/** Whether the ports' pages help their readers. */
@Path("opinions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class OpinionsResource {

    @Inject
    PageOpinions opinions;

    @Context
    HttpServletRequest request;

    /** @param opinion {@code HELPED}, {@code PARTLY} or {@code NOT} */
    public record Said(@NotNull Opinion opinion) {}

    /** {@code GET opinions}: for administrators, by port, the pages that helped least first; at most 1,000. */
    @GET
    public List<PageOpinions.Count> list() {
        return opinions.list();
    }

    /** {@code POST opinions/2693}: 204; a reader's later opinion on a page takes the place of the same day's earlier. */
    @POST
    @Path("{port}")
    @Public
    public void say(@PathParam("port") String port, @NotNull Said body) {
        opinions.say(Asked.portNumber(port), body.opinion(), request.getRemoteAddr());
    }

    /**
     * The same from the form of a page, which goes on to say thanks.
     *
     * @param language of the page's address, empty if there is none in it
     */
    @POST
    @Path("{port}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Public
    public Response say(
            @PathParam("port") String port,
            @FormParam("opinion") String opinion,
            @FormParam("language") String language) {
        int number = Asked.portNumber(port);
        opinions.say(number, Asked.read("opinion", opinion, OpinionsResource::opinion), request.getRemoteAddr());
        String prefix = Language.tagged(language).map(l -> "/" + l.tag()).orElse("");
        return Response.seeOther(URI.create(request.getContextPath() + prefix + "/thanks/" + number))
                .build();
    }

    private static Opinion opinion(String text) {
        return Arrays.stream(Opinion.values())
                .filter(opinion -> opinion.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be helped, partly or not"));
    }
}

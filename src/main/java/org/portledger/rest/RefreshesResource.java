package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.portledger.account.Caller;
import org.portledger.registry.RefreshPreview;
import org.portledger.registry.RegistryRefresh;

/** Newer files of IANA's, for administrators: offered, looked at, and applied. */
@Path("registry/refreshes")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class RefreshesResource {

    @Inject
    RegistryRefresh refresh;

    @Inject
    Caller caller;

    /** {@code GET registry/refreshes?limit=50}: what was offered, the last first, see {@link Limit}. */
    @GET
    public List<RefreshView.File> list(@QueryParam("limit") String limit) {
        caller.requireAdministrator();
        return refresh.list(Limit.of(limit)).stream().map(RefreshView.File::of).toList();
    }

    /**
     * {@code POST registry/refreshes?date=2026-09-01&name=ports.csv}: the body is IANA's file as CSV or XML, whatever its
     * {@code Content-Type}. 201 with what it would change; nothing is applied. The CSV form needs its date, the XML form
     * holds it.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response offer(@QueryParam("name") String name, @QueryParam("date") String date, InputStream content)
            throws IOException {
        caller.requireAdministrator();
        byte[] file = content.readNBytes(RegistryRefresh.MAX_SIZE + 1);
        RefreshPreview preview = refresh.offer(
                name, file, Asked.day("date", date, null), caller.account().getLogin());
        return Response.created(
                        URI.create("registry/refreshes/" + preview.file().getId()))
                .entity(RefreshView.of(preview))
                .build();
    }

    /** {@code GET registry/refreshes/3}: what it would change, or what it changed when it was applied. */
    @GET
    @Path("{id: \\d{1,18}}")
    public RefreshView find(@PathParam("id") long id) {
        caller.requireAdministrator();
        return RefreshView.of(refresh.preview(id));
    }

    /** {@code GET registry/refreshes/3/file}: the file as it came. */
    @GET
    @Path("{id: \\d{1,18}}/file")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, Problem.MEDIA_TYPE})
    public byte[] file(@PathParam("id") long id) {
        caller.requireAdministrator();
        return refresh.content(id);
    }

    /** {@code PUT registry/refreshes/3/applied}: makes it the registry; again, it changes nothing. */
    @PUT
    @Path("{id: \\d{1,18}}/applied")
    @Consumes(MediaType.WILDCARD)
    public RefreshView.File apply(@PathParam("id") long id) {
        caller.requireAdministrator();
        return RefreshView.File.of(refresh.apply(id, caller.account().getLogin()));
    }
}

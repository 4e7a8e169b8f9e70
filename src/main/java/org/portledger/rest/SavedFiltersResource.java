package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.portledger.audit.query.SavedFilter;
import org.portledger.audit.query.SavedFilters;

/** The queries of the workbench that the caller keeps in a team, and those that the team shares. */
@Path("teams/{team: \\d{1,18}}/filters")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SavedFiltersResource {

    @Inject
    SavedFilters filters;

    /** {@code GET teams/5/filters}: by name, an empty list if there are none. */
    @GET
    public List<FilterView> list(@PathParam("team") long teamId) {
        return filters.list(teamId).stream().map(FilterView::of).toList();
    }

    /** {@code POST teams/5/filters}: 201; takes the place of the caller's own by that name. Auditors and leads may share. */
    @POST
    public Response save(@PathParam("team") long teamId, @NotNull WantedFilter body) {
        boolean shared = Boolean.TRUE.equals(body.shared());
        SavedFilter saved = filters.save(teamId, body.name(), body.query(), shared);
        return Response.created(URI.create("teams/%d/filters/%d".formatted(teamId, saved.getId())))
                .entity(FilterView.of(saved))
                .build();
    }

    /** {@code DELETE teams/5/filters/7}: 204; leads may remove what others share. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void remove(@PathParam("team") long teamId, @PathParam("id") long id) {
        filters.remove(teamId, id);
    }

    /**
     * The body of a request to keep a query.
     *
     * @param name   1 to 80 characters
     * @param query  one that asks for something
     * @param shared whether the whole team sees it; left out, only the caller does
     */
    public record WantedFilter(String name, String query, Boolean shared) {}

    /** The public form of a query that is kept. */
    public record FilterView(long id, String name, String query, boolean shared, String savedBy, Instant savedAt) {

        static FilterView of(SavedFilter filter) {
            return new FilterView(
                    filter.getId(),
                    filter.getName(),
                    filter.getQuery(),
                    filter.isShared(),
                    filter.getSavedBy().getDisplayName(),
                    filter.getSavedAt());
        }
    }
}

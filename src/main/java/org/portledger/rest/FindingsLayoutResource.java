package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.portledger.audit.layout.Density;
import org.portledger.audit.layout.FindingColumn;
import org.portledger.audit.layout.FindingsLayout;
import org.portledger.audit.layout.FindingsLayouts;
import org.portledger.audit.query.FindingSort;

/** How the caller wants lists of findings to look on pages. */
@Path("me/findings-layout")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FindingsLayoutResource {

    @Inject
    FindingsLayouts layouts;

    /** {@code GET me/findings-layout}: what everybody has at first, for who never chose. */
    @GET
    public LayoutView own() {
        return LayoutView.of(layouts.own());
    }

    /** {@code PUT me/findings-layout}: what is kept now. */
    @PUT
    public LayoutView keep(@NotNull WantedLayout body) {
        layouts.keep(FindingsLayout.read(body.columns(), body.density(), body.sort(), body.ascending()));
        return own();
    }

    /** The body of a request for another layout; what is left out is as everybody has it at first. */
    public record WantedLayout(List<String> columns, String density, String sort, Boolean ascending) {}

    /** The public form of a layout. */
    public record LayoutView(List<FindingColumn> columns, Density density, FindingSort sort, boolean ascending) {

        static LayoutView of(FindingsLayout layout) {
            return new LayoutView(layout.columns(), layout.density(), layout.sort(), layout.ascending());
        }
    }
}

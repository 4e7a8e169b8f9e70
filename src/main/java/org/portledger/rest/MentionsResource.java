package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.Mention;
import org.portledger.annotation.Mentions;

/** Where annotations name the caller. */
@Path("me/mentions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MentionsResource {

    @Inject
    Mentions mentions;

    @Context
    UriInfo uri;

    /**
     * {@code GET me/mentions?unseen=true&limit=50}: the last first; an empty list if there are none. While there are more, the
     * header {@code Link} has the address of the next part. Asking does not make them seen.
     *
     * @param onlyUnseen {@code true} leaves out what was seen
     * @param limit   see {@link Limit}
     * @param cursor  from the address of a next part
     */
    @GET
    public Response list(
            @QueryParam("unseen") boolean onlyUnseen,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<Mention> found = mentions.list(Cursor.parse(cursor), onlyUnseen, rows + 1);
        boolean more = found.size() > rows;
        List<Mention> part = more ? found.subList(0, rows) : found;
        var response = Response.ok(part.stream().map(MentionView::of).toList());
        return more ? response.link(next(part.get(rows - 1).getId()), "next").build() : response.build();
    }

    private URI next(long lastId) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", Cursor.after(lastId))
                .build();
    }

    /** {@code PUT me/mentions/seen}: 204; the mention that the body names is seen, and all before it. */
    @PUT
    @Path("seen")
    public void see(@NotNull Seen body) {
        mentions.see(body.required());
    }

    /** The public form of a mention. */
    public record MentionView(long id, Instant at, boolean unseen, AnnotationView annotation) {

        static MentionView of(Mention mention) {
            return new MentionView(
                    mention.getId(),
                    mention.getMentionedAt(),
                    mention.isUnseen(),
                    AnnotationView.of(mention.getAnnotation()));
        }
    }

    /** The body that says what was seen: the id of the newest. */
    public record Seen(Long newest) {

        long required() {
            if (newest == null) {
                throw new InvalidEntryException("newest", "must be given");
            }
            return newest;
        }
    }
}

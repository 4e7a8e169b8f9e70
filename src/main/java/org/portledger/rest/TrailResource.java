package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.portledger.audit.ChangedField;
import org.portledger.audit.FindingChange;
import org.portledger.audit.Trail;
import org.portledger.audit.TrailVerification;

/** The trail of an audit: who changed what of its findings, and whether nobody touched that since. */
@Path("audits/{audit: \\d{1,18}}/trail")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class TrailResource {

    @Inject
    Trail trail;

    @Context
    UriInfo uri;

    /**
     * {@code GET audits/5/trail?limit=200}: the newest first; an empty list if there is none. While there are more, the
     * header {@code Link} has the address of the next part ({@code rel="next"}).
     *
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    public Response list(
            @PathParam("audit") long auditId, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<FindingChange> found = trail.list(auditId, Cursor.parse(cursor), rows + 1);
        boolean more = found.size() > rows;
        List<FindingChange> part = more ? found.subList(0, rows) : found;
        var response = Response.ok(part.stream().map(Entry::of).toList());
        return more
                ? response.link(next(part.get(rows - 1).getSequence()), "next").build()
                : response.build();
    }

    /** {@code GET audits/5/trail/verification}: whole, or where it is broken first; computed anew at each request. */
    @GET
    @Path("verification")
    public Verification verify(@PathParam("audit") long auditId) {
        return Verification.of(trail.verify(auditId));
    }

    private URI next(long lastSequence) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", Cursor.after(lastSequence))
                .build();
    }

    /**
     * The public form of an entry.
     *
     * @param sequence its place in the audit's trail
     * @param changeId one for everything that was changed at once
     * @param version  of the finding since then; left out of entries that are older than this part of them
     * @param byId     the number of the account, as it stands in what the hash is made of
     * @param oldValue left out where there was none
     * @param newValue left out where there is none now
     * @param hash     SHA-256 over that of the entry before and over this one, see decision 21
     */
    public record Entry(
            long sequence,
            long changeId,
            long findingId,
            String host,
            String port,
            Integer version,
            Instant at,
            String by,
            long byId,
            ChangedField field,
            String oldValue,
            String newValue,
            String reason,
            String hash) {

        static Entry of(FindingChange change) {
            return new Entry(
                    change.getSequence(),
                    change.getChangeId(),
                    change.getFinding().getId(),
                    change.getFinding().getHost().toString(),
                    change.getFinding().getPort().toString(),
                    change.getVersion(),
                    change.getChangedAt(),
                    change.getChangedBy().getDisplayName(),
                    change.getChangedBy().getId(),
                    change.getField(),
                    change.getOldValue(),
                    change.getNewValue(),
                    change.getReason(),
                    change.getHash());
        }
    }

    /**
     * What came of looking through a trail.
     *
     * @param whole    whether each entry says what it said, none is missing and none was put in between
     * @param entries  how many there are
     * @param lastHash zeros if there is none
     * @param broken   where the chain is broken first; left out if it is whole
     */
    public record Verification(boolean whole, long entries, String lastHash, TrailVerification.Break broken) {

        static Verification of(TrailVerification found) {
            return new Verification(found.isWhole(), found.entries(), found.lastHash(), found.broken());
        }
    }
}

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
import java.time.Instant;
import java.util.List;
import org.portledger.notice.Notice;
import org.portledger.notice.NoticeKind;
import org.portledger.notice.Notices;

/** What the caller and the caller's teams are told. */
@Path("notices")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class NoticesResource {

    private static final int MOST = 100;

    @Inject
    Notices notices;

    /** {@code GET notices}: the last first, at most 100; an empty list if there are none. */
    @GET
    public NoticesView list() {
        return new NoticesView(
                notices.countNew(),
                notices.seenUntil(),
                notices.list(MOST).stream().map(NoticeView::of).toList());
    }

    /** {@code PUT notices/seen}: 204; the caller has looked at a notice and at all before it. */
    @PUT
    @Path("seen")
    public void see(@NotNull Seen body) {
        notices.see(body.id());
    }

    /** The body of a request that says what was looked at. */
    public record Seen(long id) {}

    /**
     * All that somebody is told.
     *
     * @param unseen    how many the caller has not looked at
     * @param seenUntil the id of the last one looked at; 0 if none was
     */
    public record NoticesView(long unseen, long seenUntil, List<NoticeView> notices) {}

    /**
     * The public form of a notice.
     *
     * @param personal whether it is for the caller alone
     * @param link     of the page that tells more, from the first slash on
     */
    public record NoticeView(
            long id,
            long teamId,
            String team,
            boolean personal,
            NoticeKind kind,
            String subject,
            String link,
            Instant at) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.getId(),
                    notice.getTeam().getId(),
                    notice.getTeam().getName(),
                    notice.getAccount() != null,
                    notice.getKind(),
                    notice.getSubject(),
                    notice.getLink(),
                    notice.getAt());
        }
    }
}

package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.portledger.report.estate.Meetings;
import org.portledger.report.estate.PortMeeting;
import org.portledger.report.estate.PortStanding;

/** What each scan says of the port of a finding. */
@Path("findings/{finding: \\d{1,18}}/sightings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class SightingsResource {

    @Inject
    Meetings meetings;

    /** {@code GET findings/9/sightings}: of the newest 200 scans that met its host, the newest first. */
    @GET
    public List<SightingView> get(@PathParam("finding") long findingId) {
        return meetings.ofFinding(findingId).stream().map(SightingView::of).toList();
    }

    /**
     * The public form of what a scan says of a port.
     *
     * @param side {@code outside}: over the network; {@code inside}: the host itself told
     */
    public record SightingView(long scanId, Instant seenAt, String side, PortStanding standing) {

        static SightingView of(PortMeeting meeting) {
            return new SightingView(
                    meeting.scan().getId(),
                    meeting.scan().getSeenAt(),
                    meeting.inside() ? "inside" : "outside",
                    meeting.standing());
        }
    }
}

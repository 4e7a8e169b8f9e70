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
import java.util.Map;
import java.util.TreeMap;
import org.portledger.report.estate.HostMeeting;
import org.portledger.report.estate.Meetings;
import org.portledger.report.estate.PortsOfHost;

/** What became of a host from scan to scan. */
@Path("hosts/{host: \\d{1,18}}/history")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class HostHistoryResource {

    @Inject
    Meetings meetings;

    /** {@code GET hosts/3/history}: the newest 200 scans that met it, the newest first; the oldest finds everything new. */
    @GET
    public List<HostMeetingView> get(@PathParam("host") long hostId) {
        return meetings.ofHost(hostId).stream().map(HostMeetingView::of).toList();
    }

    /**
     * The public form of a scan that met a host.
     *
     * @param side     {@code outside}: over the network; {@code inside}: the host itself told
     * @param up       whether it answered
     * @param open     what it saw open, such as <code>{"tcp": "22,8000-8003"}</code>
     * @param appeared what of that no earlier scan from this side saw, or was gone
     * @param gone     what an earlier one saw, and this one tested and did not find open
     */
    public record HostMeetingView(
            long scanId,
            Instant seenAt,
            String side,
            boolean up,
            Map<String, String> open,
            Map<String, String> appeared,
            Map<String, String> gone) {

        static HostMeetingView of(HostMeeting meeting) {
            return new HostMeetingView(
                    meeting.scan().getId(),
                    meeting.scan().getSeenAt(),
                    meeting.inside() ? "inside" : "outside",
                    meeting.up(),
                    texts(meeting.open()),
                    texts(meeting.appeared()),
                    texts(meeting.gone()));
        }

        private static Map<String, String> texts(PortsOfHost ports) {
            Map<String, String> texts = new TreeMap<>();
            ports.byTransport().forEach((transport, set) -> texts.put(transport.toString(), set.toString()));
            return texts;
        }
    }
}

package org.portledger.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.portledger.report.estate.PortMeeting;

/**
 * What the scans that met a host say of one of its ports, as a picture: a lane for each side, a mark for each scan. Places
 * across are per cent of the picture's width.
 *
 * @param lanes from outside, and by the host itself; either may be empty
 * @param first when the first of the scans saw what it saw; null if there is none, as is {@code last}
 */
public record SightingPicture(List<Lane> lanes, Instant first, Instant last) {

    private static final int LANE_HEIGHT = 46;
    private static final int AXIS_HEIGHT = 24;

    /** @param top where the lane begins, in pixels from the top of the picture */
    public record Lane(String name, int top, List<Mark> marks) {}

    /** @param shape {@code open}, {@code not-open} or {@code not-tested} */
    public record Mark(PortMeeting meeting, double at, String shape) {

        /** Around the place where it stands: a disc, a cross or a stroke, to be told apart without colours. */
        public String path() {
            return switch (meeting.standing()) {
                case OPEN -> "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0";
                case NOT_OPEN -> "M-5-5 5 5M-5 5 5-5";
                case NOT_TESTED -> "M0-6V6";
            };
        }
    }

    static SightingPicture of(List<PortMeeting> meetings) {
        if (meetings.isEmpty()) {
            return new SightingPicture(List.of(), null, null);
        }
        Span span = Span.of(
                meetings.stream().map(meeting -> meeting.scan().getSeenAt()).toList());
        return new SightingPicture(
                List.of(
                        lane("from outside", 0, false, meetings, span),
                        lane("by the host itself", LANE_HEIGHT, true, meetings, span)),
                span.first(),
                span.last());
    }

    private static Lane lane(String name, int top, boolean inside, List<PortMeeting> meetings, Span span) {
        return new Lane(
                name,
                top,
                meetings.stream()
                        .filter(meeting -> meeting.inside() == inside)
                        .sorted(SightingPicture::lessToSeeFirst)
                        .map(meeting -> new Mark(meeting, span.at(meeting.scan().getSeenAt()), shape(meeting)))
                        .toList());
    }

    /** What is drawn last lies on top. */
    private static int lessToSeeFirst(PortMeeting one, PortMeeting other) {
        return other.standing().compareTo(one.standing());
    }

    private static String shape(PortMeeting meeting) {
        return meeting.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int getHeight() {
        return lanes.size() * LANE_HEIGHT + AXIS_HEIGHT;
    }
}

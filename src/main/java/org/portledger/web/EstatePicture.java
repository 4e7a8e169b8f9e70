package org.portledger.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portledger.report.estate.AuditSightings;

/**
 * From when until when audits met a port, as a picture: a lane for each audit. Places and lengths across are per cent of the
 * picture's width.
 *
 * @param lanes the audit that saw it last first, at most 12
 * @param first when any of them saw it first; null if there is none, as is {@code last}
 */
public record EstatePicture(List<Lane> lanes, Instant first, Instant last) {

    private static final int MOST = 12;
    private static final int LANE_HEIGHT = 40;
    private static final int AXIS_HEIGHT = 24;

    /** A single scan is to be seen. */
    private static final double THINNEST = 0.6;

    /**
     * @param present whether it is open now on some host
     * @param top     where the lane begins, in pixels from the top of the picture
     */
    public record Lane(String name, boolean present, int top, double from, double width) {}

    static EstatePicture of(List<AuditSightings> audits) {
        List<AuditSightings> shown = audits.stream().limit(MOST).toList();
        if (shown.isEmpty()) {
            return new EstatePicture(List.of(), null, null);
        }
        Span span = Span.of(shown.stream()
                .flatMap(audit -> Stream.of(audit.firstSeen(), audit.lastSeen()))
                .toList());
        List<Lane> lanes = IntStream.range(0, shown.size())
                .mapToObj(i -> lane(shown.get(i), i * LANE_HEIGHT, span))
                .toList();
        return new EstatePicture(lanes, span.first(), span.last());
    }

    private static Lane lane(AuditSightings audit, int top, Span span) {
        double from = span.at(audit.firstSeen());
        double width = Math.max(THINNEST, Math.round(100 * (span.at(audit.lastSeen()) - from)) / 100.0);
        return new Lane(audit.auditName(), audit.present() > 0, top, from, width);
    }

    public int getHeight() {
        return lanes.size() * LANE_HEIGHT + AXIS_HEIGHT;
    }
}

package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.report.estate.AuditSightings;
import org.portledger.report.estate.PortMeeting;
import org.portledger.report.estate.PortStanding;
import org.portledger.report.estate.SeenScan;
import org.portledger.scan.ScanFormat;

/** The pictures of what scans say over time. */
class SightingPictureTest {

    @Test
    void eachSideHasALaneAndEachScanAMarkAtItsTime() {
        SightingPicture picture = SightingPicture.of(List.of(
                meeting(3, "2026-11-11T00:00:00Z", true, PortStanding.NOT_OPEN),
                meeting(2, "2026-11-06T00:00:00Z", false, PortStanding.NOT_TESTED),
                meeting(1, "2026-11-01T00:00:00Z", false, PortStanding.OPEN)));

        assertThat(picture.lanes())
                .extracting(SightingPicture.Lane::name)
                .containsExactly("from outside", "by the host itself");
        assertThat(picture.lanes().get(0).marks())
                .extracting(SightingPicture.Mark::at)
                .containsExactly(50.0, 2.0);
        assertThat(picture.lanes().get(0).marks())
                .extracting(SightingPicture.Mark::shape)
                .containsExactly("not-tested", "open");
        assertThat(picture.lanes().get(1).marks())
                .extracting(SightingPicture.Mark::at)
                .containsExactly(98.0);
        assertThat(picture.getHeight()).isEqualTo(116);
    }

    @Test
    void whatIsOpenIsDrawnOverWhatIsNot() {
        SightingPicture picture = SightingPicture.of(List.of(
                meeting(2, "2026-11-01T00:00:00Z", false, PortStanding.OPEN),
                meeting(1, "2026-11-01T00:00:00Z", false, PortStanding.NOT_OPEN)));

        assertThat(picture.lanes().get(0).marks())
                .extracting(SightingPicture.Mark::shape)
                .containsExactly("not-open", "open");
        assertThat(picture.lanes().get(0).marks())
                .extracting(SightingPicture.Mark::at)
                .containsOnly(50.0);
    }

    @Test
    void withoutScansThereIsNothingToDraw() {
        assertThat(SightingPicture.of(List.of()).lanes()).isEmpty();
        assertThat(EstatePicture.of(List.of()).lanes()).isEmpty();
    }

    @Test
    void anAuditIsABarFromItsFirstSightToItsLast() {
        EstatePicture picture = EstatePicture.of(List.of(
                audit("Now", 1, "2026-11-06T00:00:00Z", "2026-11-11T00:00:00Z"),
                audit("Once", 0, "2026-11-01T00:00:00Z", "2026-11-01T00:00:00Z")));

        assertThat(picture.lanes())
                .containsExactly(
                        new EstatePicture.Lane("Now", true, 0, 50, 48),
                        new EstatePicture.Lane("Once", false, 40, 2, 0.6));
        assertThat(picture.first()).isEqualTo("2026-11-01T00:00:00Z");
    }

    private static AuditSightings audit(String name, long present, String first, String last) {
        return new AuditSightings(1, name, 1, present, Instant.parse(first), Instant.parse(last));
    }

    private static PortMeeting meeting(long id, String seenAt, boolean inside, PortStanding standing) {
        return new PortMeeting(SeenScan.of(id, ScanFormat.NMAP_XML, seenAt), inside, standing);
    }
}

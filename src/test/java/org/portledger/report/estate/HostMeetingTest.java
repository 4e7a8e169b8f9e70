package org.portledger.report.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Coverage;
import org.portledger.scan.HostTest;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.SeenOpen;

class HostMeetingTest {

    private final Scan first = SeenScan.of(1, ScanFormat.NMAP_XML, "2026-11-01T00:00:00Z");
    private final Scan second = SeenScan.of(2, ScanFormat.NMAP_XML, "2026-11-02T00:00:00Z");
    private final Scan third = SeenScan.of(3, ScanFormat.NMAP_XML, "2026-11-03T00:00:00Z");
    private final Scan listing = SeenScan.of(4, ScanFormat.SS, "2026-11-04T00:00:00Z");

    @Test
    void toTheFirstScanAllIsNew() {
        List<HostMeeting> story = HostMeeting.of(List.of(tested(first, "1-100")), List.of(open(first, TCP, "22,80")));

        assertThat(story).singleElement().satisfies(meeting -> {
            assertThat(meeting.appeared()).hasToString("tcp 22, 80");
            assertThat(meeting.gone().isEmpty()).isTrue();
            assertThat(meeting.inside()).isFalse();
        });
    }

    @Test
    void whatWasTestedAndIsNotOpenIsGoneAndComesBack() {
        List<HostMeeting> story = HostMeeting.of(
                List.of(tested(third, "1-100"), tested(second, "1-100"), tested(first, "1-100")),
                List.of(open(first, TCP, "22,80"), open(second, TCP, "22,81"), open(third, TCP, "22,80")));

        assertThat(story).extracting(m -> m.scan().getId()).containsExactly(3L, 2L, 1L);
        assertThat(story).extracting(m -> m.appeared().toString()).containsExactly("tcp 80", "tcp 81", "tcp 22, 80");
        assertThat(story).extracting(m -> m.gone().toString()).containsExactly("tcp 81", "tcp 80", "");
    }

    @Test
    void whatWasNotTestedIsNotGone() {
        List<HostMeeting> story = HostMeeting.of(
                List.of(tested(second, "443"), tested(first, "1-100")),
                List.of(open(first, TCP, "22"), open(first, UDP, "53"), open(second, TCP, "443")));

        assertThat(story.get(0).appeared()).hasToString("tcp 443");
        assertThat(story.get(0).gone()).isEqualTo(PortsOfHost.NONE);
        assertThat(story.get(1).open().size()).isEqualTo(2);
    }

    @Test
    void eachSideIsComparedWithItself() {
        List<HostMeeting> story = HostMeeting.of(
                List.of(tested(listing, "0-65535"), tested(first, "22")),
                List.of(open(first, TCP, "22"), open(listing, TCP, "631")));

        assertThat(story.get(0).inside()).isTrue();
        assertThat(story.get(0).appeared()).hasToString("tcp 631");
        assertThat(story.get(0).gone()).isEqualTo(PortsOfHost.NONE);
    }

    @Test
    void aHostThatDoesNotAnswerTellsNothing() {
        List<HostMeeting> story = HostMeeting.of(
                List.of(new HostTest(second, false, Coverage.NONE), tested(first, "22")),
                List.of(open(first, TCP, "22")));

        assertThat(story.get(0).up()).isFalse();
        assertThat(story.get(0).gone()).isEqualTo(PortsOfHost.NONE);
    }

    @Test
    void aScanSaysOfAPortWhetherItWasOpenTestedOrNeither() {
        HostTest test = tested(first, "1-100");

        assertThat(PortMeeting.of(test, new Port(22, TCP), true).standing()).isEqualTo(PortStanding.OPEN);
        assertThat(PortMeeting.of(test, new Port(22, TCP), false).standing()).isEqualTo(PortStanding.NOT_OPEN);
        assertThat(PortMeeting.of(test, new Port(22, UDP), false).standing()).isEqualTo(PortStanding.NOT_TESTED);
        assertThat(PortMeeting.of(test, new Port(443, TCP), false).standing()).isEqualTo(PortStanding.NOT_TESTED);
    }

    private static HostTest tested(Scan scan, String ports) {
        return new HostTest(scan, true, Coverage.NONE.with(TCP, PortSet.parse(ports)));
    }

    private static SeenOpen open(Scan scan, TransportProtocol transport, String ports) {
        return new SeenOpen(scan.getId(), transport, PortSet.parse(ports));
    }
}

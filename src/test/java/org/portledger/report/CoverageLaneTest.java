package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.PortSet;
import org.portledger.scan.Coverage;
import org.portledger.scan.HostTest;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanFormat;

class CoverageLaneTest {

    private final Scan newer = new ScanOf(ScanFormat.NMAP_XML);
    private final Scan older = new ScanOf(ScanFormat.NMAP_XML);
    private final Scan listing = new ScanOf(ScanFormat.SS);

    @Test
    void aPortBelongsToTheScanThatTestedItLast() {
        var lane = CoverageLane.of(TCP, false, List.of(tested(newer, "20-30"), tested(older, "1-25,80")));

        assertThat(lane.layers()).hasSize(2);
        assertThat(lane.layers().get(0).ports()).isEqualTo(PortSet.parse("20-30"));
        assertThat(lane.layers().get(1).ports()).isEqualTo(PortSet.parse("1-19,80"));
        assertThat(lane.lastTest(22)).containsSame(newer);
        assertThat(lane.lastTest(80)).containsSame(older);
        assertThat(lane.lastTest(443)).isEmpty();
    }

    @Test
    void aScanThatTestedNothingThatIsNotNewerHasNoLayer() {
        var lane = CoverageLane.of(TCP, false, List.of(tested(newer, "1-100"), tested(older, "22")));

        assertThat(lane.layers()).extracting(CoverageLayer::ports).containsExactly(PortSet.parse("1-100"));
    }

    @Test
    void eachSideHasItsOwnLane() {
        var tests = List.of(tested(listing, "0-65535"), tested(older, "22"));

        assertThat(CoverageLane.of(TCP, true, tests).lastTest(22)).containsSame(listing);
        assertThat(CoverageLane.of(TCP, false, tests).lastTest(22)).containsSame(older);
    }

    @Test
    void anotherTransportIsNotTested() {
        assertThat(CoverageLane.of(UDP, false, List.of(tested(newer, "53"))).layers())
                .isEmpty();
    }

    @Test
    void whereNothingAnsweredNothingIsTested() {
        var nothing = new HostTest(newer, false, Coverage.NONE);

        assertThat(CoverageLane.of(TCP, false, List.of(nothing)).layers()).isEmpty();
    }

    private static HostTest tested(Scan scan, String ports) {
        return new HostTest(scan, true, Coverage.NONE.with(TCP, PortSet.parse(ports)));
    }

    /** The intake makes scans; all that counts here is their form. */
    private static final class ScanOf extends Scan {

        private final ScanFormat format;

        private ScanOf(ScanFormat format) {
            this.format = format;
        }

        @Override
        public ScanFormat getFormat() {
            return format;
        }
    }
}

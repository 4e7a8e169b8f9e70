package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portledger.audit.Disposition;
import org.portledger.audit.FindingRow;
import org.portledger.audit.Presence;
import org.portledger.audit.SeenService;
import org.portledger.audit.Severity;
import org.portledger.audit.Verdict;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Exposure;

class SidesTest {

    private static final Instant SEEN = Instant.parse("2026-11-22T23:41:00Z");

    @Test
    void bothSidesSeeItSoNothingStandsOut() {
        assertThat(Sides.of(present(Exposure.ALL), true, true, true, true)).isEqualTo(Sides.AGREE);
        assertThat(Sides.AGREE.sentence()).isEmpty();
    }

    @Test
    void aListenerForTheHostItselfIsNotMissedOutside() {
        assertThat(Sides.of(present(Exposure.LOOPBACK), false, true, true, true))
                .isEqualTo(Sides.LOCAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Exposure.class,
            names = {"ONE", "ALL"})
    void aListenerThatWasTestedOutsideWithoutBeingSeenIsUnreached(Exposure exposure) {
        assertThat(Sides.of(present(exposure), false, true, true, true)).isEqualTo(Sides.UNREACHED);
    }

    @Test
    void aListenerThatNobodyTestedOutsideIsUntested() {
        assertThat(Sides.of(present(Exposure.ALL), false, true, false, true)).isEqualTo(Sides.UNTESTED);
    }

    @Test
    void whatIsReachableAndNotListedStandsOutOnlyIfTheHostWasAsked() {
        assertThat(Sides.of(present(null), true, false, true, true)).isEqualTo(Sides.UNLISTED);
        assertThat(Sides.of(present(null), true, false, true, false)).isEqualTo(Sides.AGREE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Presence.class,
            names = {"GONE", "UNVERIFIED"})
    void ofWhatIsNotThereNowNothingStandsOut(Presence presence) {
        assertThat(Sides.of(finding(presence, Exposure.ALL), false, true, true, true))
                .isEqualTo(Sides.AGREE);
        assertThat(Sides.of(finding(presence, null), true, false, true, true)).isEqualTo(Sides.AGREE);
    }

    private static FindingRow present(Exposure exposure) {
        return finding(Presence.PRESENT, exposure);
    }

    private static FindingRow finding(Presence presence, Exposure exposure) {
        return new FindingRow(
                1,
                2,
                "192.0.2.10",
                new Port(2693, TransportProtocol.TCP),
                Verdict.DEREGISTERED,
                "belarc-http until 2004-02-06",
                false,
                Severity.HIGH,
                new SeenService(EvidenceGrade.PROBED, null, null, null, null, null),
                null,
                presence,
                exposure,
                false,
                Disposition.NEW,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                SEEN,
                SEEN,
                0);
    }
}

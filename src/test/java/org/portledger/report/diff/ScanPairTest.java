package org.portledger.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.report.estate.SeenScan;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanFormat;

class ScanPairTest {

    private final Scan first = SeenScan.of(1, ScanFormat.NMAP_XML, "2026-11-01T00:00:00Z");
    private final Scan byHand = SeenScan.of(2, ScanFormat.MANUAL, "2026-11-02T00:00:00Z");
    private final Scan last = SeenScan.of(3, ScanFormat.NMAP_XML, "2026-11-03T00:00:00Z");

    @Test
    void theLastTwoAreComparedWhateverTheOrderOfImport() {
        assertThat(ids(List.of(last, first), null)).containsExactly(1L, 3L);
    }

    @Test
    void whatSomebodySawOfOnePortIsPassedOver() {
        assertThat(ids(List.of(first, byHand, last), null)).containsExactly(1L, 3L);
        assertThat(ids(List.of(first, byHand), null)).isEmpty();
    }

    @Test
    void unlessItIsAskedFor() {
        assertThat(ids(List.of(first, byHand, last), 2L)).containsExactly(1L, 2L);
    }

    private static List<Long> ids(List<Scan> scans, Long after) {
        return ScanPair.latest(scans, after).stream()
                .flatMap(pair -> List.of(pair.before().getId(), pair.after().getId()).stream())
                .toList();
    }
}

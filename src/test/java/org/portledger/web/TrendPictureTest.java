package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portledger.audit.Verdict;
import org.portledger.report.figures.ScanFigures;

class TrendPictureTest {

    @Test
    void theHighestColumnFillsThePicture() {
        TrendPicture picture = TrendPicture.of(List.of(
                scan(Map.of(Verdict.REGISTERED, 30L, Verdict.DEREGISTERED, 10L)),
                scan(Map.of(Verdict.REGISTERED, 10L))));

        assertThat(picture.most()).isEqualTo(40);
        assertThat(picture.columns().get(0).pieces())
                .containsExactly(
                        new TrendPicture.Piece("registered", 45, 135), new TrendPicture.Piece("deregistered", 0, 45));
        assertThat(picture.columns().get(1).pieces()).containsExactly(new TrendPicture.Piece("registered", 135, 45));
    }

    @Test
    void columnsStandSideBySideAndAFewDoNotFillTheWidth() {
        TrendPicture picture = TrendPicture.of(List.of(scan(Map.of()), scan(Map.of())));

        assertThat(picture.columns()).extracting(TrendPicture.Column::x).containsExactly(0.0, 12.0);
        assertThat(picture.columns()).extracting(TrendPicture.Column::width).containsOnly(9.0);
    }

    @Test
    void anAuditWithoutScansHasNoColumns() {
        assertThat(TrendPicture.of(List.of()).columns()).isEmpty();
    }

    private static ScanFigures scan(Map<Verdict, Long> open) {
        Map<Verdict, Long> inOrder = new EnumMap<>(Verdict.class);
        inOrder.putAll(open);
        return new ScanFigures(null, inOrder, 0, 0, 0, 0);
    }
}

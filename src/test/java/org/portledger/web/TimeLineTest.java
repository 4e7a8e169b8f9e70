package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.PortRange;
import org.portledger.report.DayWindow;
import org.portledger.report.NamedSpan;
import org.portledger.report.PortHistory;
import org.portledger.web.TimeLine.Bar;

class TimeLineTest {

    /** The picture begins on 1992-01-01, so here a year is about 2.5 per cent. */
    private static final LocalDate TODAY = LocalDate.of(2032, 1, 1);

    @Test
    void aPortWithoutANameHasNoLane() {
        assertThat(TimeLine.of(port()).lanes()).isEmpty();
    }

    @Test
    void aBeginningBetweenTwoCopiesIsInDoubtUntilTheNewerOne() {
        var picture = TimeLine.of(port(span("belarc-http", between("2002-01-01", "2012-01-01"), null)));

        assertThat(picture.lanes().get(0).bars()).containsExactly(new Bar(25, 25, false), new Bar(50, 50, true));
        assertThat(picture.lanes().get(0).stands()).isTrue();
    }

    @Test
    void anEndingOnAStatedDayIsWrittenBesideItsBar() {
        var picture = TimeLine.of(port(span("belarc-http", on("1992-01-01"), on("2002-01-01"))));

        assertThat(picture.lanes().get(0).bars()).containsExactly(new Bar(0, 25, true));
        assertThat(picture.lanes().get(0).ending().words()).isEqualTo("on 2002-01-01");
        assertThat(picture.lanes().get(0).stands()).isFalse();
    }

    @Test
    void whatMayHaveBegunAfterItMayHaveEndedNeverSurelyStood() {
        var picture = TimeLine.of(
                port(span("belarc-http", between("1992-01-01", "2012-01-01"), between("2002-01-01", "2022-01-01"))));

        assertThat(picture.lanes().get(0).bars()).containsExactly(new Bar(0, 75.0, false));
    }

    @Test
    void aNameThatCameBackKeepsItsLane() {
        var picture = TimeLine.of(port(
                span("www", on("1992-01-01"), on("2002-01-01")),
                span("http", on("1992-01-01"), null),
                span("www", on("2012-01-01"), null)));

        assertThat(picture.lanes()).extracting(TimeLine.Lane::name).containsExactly("www", "http");
        assertThat(picture.lanes().get(0).bars()).hasSize(2);
        assertThat(picture.lanes().get(0).stands()).isTrue();
    }

    @Test
    void aDayBeforeTheFirstCopyIsAtTheBeginning() {
        assertThat(TimeLine.of(port()).on()).isZero();
    }

    private static PortHistory port(NamedSpan... spans) {
        return new PortHistory(
                2693,
                PortRange.USER,
                LocalDate.of(1980, 1, 1),
                TODAY,
                "",
                List.of(),
                List.of(spans),
                List.of(),
                List.of(),
                List.of());
    }

    private static NamedSpan span(String name, DayWindow begun, DayWindow ended) {
        return new NamedSpan(name, List.of(), null, true, begun, ended, List.of());
    }

    private static DayWindow on(String day) {
        return between(day, day);
    }

    private static DayWindow between(String earliest, String latest) {
        return new DayWindow(LocalDate.parse(earliest), LocalDate.parse(latest), "on " + latest);
    }
}

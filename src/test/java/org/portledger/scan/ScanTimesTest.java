package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-22T23:35:03Z");
    private static final Instant END = Instant.parse("2026-11-22T23:36:01Z");

    private final Notices notices = new Notices(7);

    @Test
    void whatAFileTellsIsBelieved() {
        ScanTimes times = ScanTimes.of(START, END, NOW, notices);
        assertThat(times).isEqualTo(new ScanTimes(START, END));
        assertThat(times.day(NOW)).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aFileThatTellsNothingBelongsToTheDayOfTheImport() {
        assertThat(ScanTimes.of(null, null, NOW, notices).day(NOW)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void withoutAStartTheEndTellsTheDay() {
        assertThat(ScanTimes.of(null, END, NOW, notices).day(NOW)).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-11-24T12:00:01Z"})
    void aTimeThatCannotBeRightIsNoticedAndNotUsed(String start) {
        assertThat(ScanTimes.of(Instant.parse(start), null, NOW, notices)).isEqualTo(ScanTimes.UNKNOWN);
        assertThat(notices.all())
                .singleElement()
                .hasToString("WARNING: The start of the scan, " + start + ", cannot be right and is not used.");
    }

    @Test
    void anEndBeforeTheStartIsNoticedAndNotUsed() {
        assertThat(ScanTimes.of(END, START, NOW, notices)).isEqualTo(new ScanTimes(END, null));
        assertThat(notices.all()).singleElement().asString().contains("before its start");
    }
}

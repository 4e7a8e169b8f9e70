package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @Test
    void aDayIsYearMonthAndDay() {
        assertThat(Day.parse("2003-12-01")).isEqualTo(LocalDate.of(2003, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2003-13-01", "2003-00-10"})
    void aDayThatNoCalendarHasIsRefused(String text) {
        assertThatThrownBy(() -> Day.parse(text)).hasMessage("There is no day %s in the calendar", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2003-1-2", "today", "+12003-01-01", "２００３-12-01", "2003-12-01T00:00", " 2003-12-01"})
    void anythingElseIsRefusedSayingHowADayIsWritten(String text) {
        assertThatThrownBy(() -> Day.parse(text)).hasMessage("A day is written as in 2003-12-01, was '%s'", text);
    }

    @Test
    void whatIsLongIsShortenedInTheMessage() {
        assertThatThrownBy(() -> Day.parse("9".repeat(10_000))).hasMessageEndingWith("was '" + "9".repeat(40) + "…'");
    }
}

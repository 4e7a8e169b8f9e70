package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @Test
    void aDayIsYearMonthAndDay() {
        assertThat(Day.read("2003-12-01")).contains(LocalDate.of(2003, 12, 1));
    }

    @Test
    void anAddressMayLeaveItsDayOut() {
        var newest = LocalDate.of(2026, 8, 17);

        assertThat(Day.read(null, newest)).contains(newest);
        assertThat(Day.read("", newest)).contains(newest);
        assertThat(Day.read("2003-12-01", newest)).contains(LocalDate.of(2003, 12, 1));
        assertThat(Day.read("today", newest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2003-1-2", "today", "+12003-01-01", "２００３-12-01", " 2003-12-01", "2023-02-30"})
    void anythingElseIsNone(String text) {
        assertThat(Day.read(text)).isEmpty();
    }
}

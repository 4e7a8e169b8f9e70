package org.portledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @Test
    void readsADay() {
        assertThat(Days.parse("2004-02-29")).isEqualTo(LocalDate.of(2004, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2004-2-6", "20040206", "+2004-02-06", "２００４-02-06", "2004-02-06T00:00"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> Days.parse(text)).hasMessageStartingWith("A day is written like 2004-02-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2004-13-01", "2004-00-10"})
    void refusesWhatIsInNoCalendar(String text) {
        assertThatThrownBy(() -> Days.parse(text)).hasMessage("There is no day " + text + " in the calendar");
    }
}

package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22 23:41, 2026-11-22T23:41:00Z",
        "' 2026-11-22 23:41:05 ', 2026-11-22T23:41:05Z",
        "2026-11-22T23:41:05Z, 2026-11-22T23:41:05Z"
    })
    void readsWhatPeopleType(String typed, String moment) {
        assertThat(UtcTime.parse(typed)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-11-22", "2026-02-30 10:00", "2026-11-22 24:41", "2026-11-22 23:41+01:00"})
    void whatIsNoMomentIsRefusedShowingOne(String typed) {
        assertThatThrownBy(() -> UtcTime.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-22 23:41");
    }
}

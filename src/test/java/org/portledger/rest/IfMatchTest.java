package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"3\"', 3",
                "'\"1\", \"3\"', 3",
                "'*', 3",
                "'\"1\"', 1",
                "'W/\"3\"', -1",
                "'3', -1",
                "'\"abc\"', -1",
                "'\"99999999999999\"', -1"
            })
    void namesTheVersionThatTheCallerMeans(String header, int version) {
        assertThat(IfMatch.version(header, 3)).isEqualTo(version);
    }
}

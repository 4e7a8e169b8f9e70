package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "gzip, deflate, br", "br;q=1.0, GZIP;q=0.5", "deflate , gzip ; q=0.001", "gzip;q=1"})
    void whoTakesGzipGetsIt(String accepted) {
        assertThat(ContentCodings.gzipIsAccepted(accepted)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, br", "x-gzip2", "not-gzip", "*;q=0"})
    void whoDoesNotIsSpared(String accepted) {
        assertThat(ContentCodings.gzipIsAccepted(accepted)).isFalse();
    }
}

package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {

    @ParameterizedTest
    @CsvSource({
        "*, ALL",
        "*%eth0, ALL",
        "0.0.0.0, ALL",
        "0.0.0.0%virbr0, ALL",
        "::, ALL",
        "[::], ALL",
        "::ffff:0.0.0.0, ALL",
        "127.0.0.1, LOOPBACK",
        "127.0.0.53%lo, LOOPBACK",
        "[::1], LOOPBACK",
        "fe80::1%lo0, LOOPBACK",
        "[fe80::1%lo], LOOPBACK",
        "fe80::1%eth0, ONE",
        "::ffff:127.0.0.1, LOOPBACK",
        "localhost, LOOPBACK",
        "192.0.2.7, ONE",
        "fe80::1%eth0, ONE",
        "[fe80::1]%eth0, ONE",
        "192.0.2.7%eth0, ONE",
        "[fe80::1%12], ONE",
        "2001:db8:1:2:3:4, ONE",
        "web.example, ONE"
    })
    void isThatOfTheAddress(String bind, Exposure exposure) {
        assertThat(Exposure.of(bind)).isEqualTo(exposure);
    }
}

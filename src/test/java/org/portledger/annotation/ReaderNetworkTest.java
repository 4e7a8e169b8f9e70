package org.portledger.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:0:1::1, 2001:db8:0:1",
        "2001:db8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:1",
        "2001:db8:0:2::1, 2001:db8:0:2",
        "fe80::1%eth0, fe80:0:0:0",
        "unix, unix"
    })
    void anIpv6ReaderIsItsNetwork(String address, String network) {
        assertThat(ReaderNetwork.of(address)).isEqualTo(network);
    }
}

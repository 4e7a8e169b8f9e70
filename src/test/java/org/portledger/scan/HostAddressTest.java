package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::1, 0:0:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0",
        "2001:DB8::A, 2001:db8:0:0:0:0:0:a",
        "2001:db8:0:0:0:0:0:a, 2001:db8:0:0:0:0:0:a",
        "64:ff9b::192.0.2.1, 64:ff9b:0:0:0:0:c000:201"
    })
    void readsLiterals(String text, String address) {
        assertThat(HostAddress.parse(text)).isEqualTo(new HostAddress(address, ""));
    }

    @Test
    void theZoneIsKeptApart() {
        assertThat(HostAddress.parse("fe80::1%eth0")).isEqualTo(new HostAddress("fe80:0:0:0:0:0:0:1", "eth0"));
    }

    @Test
    void anIpv4AddressMappedIntoIpv6IsThatAddress() {
        assertThat(HostAddress.parse("::ffff:192.0.2.1")).isEqualTo(HostAddress.parse("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "999.1.1.1",
                "256.0.0.1",
                "10.0.0.1/8",
                "10.0.0",
                "10.0.0.1.2",
                "010.0.0.1",
                "0x7f.0.0.1",
                "1",
                "+1.2.3.4",
                "１.2.3.4",
                "example.org",
                "localhost",
                "cafe",
                "192.0.2.1%eth0",
                "::ffff:192.0.2.1%eth0",
                "1::2::3",
                ":::",
                ":1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "::1/128",
                "[::1]",
                "::1%",
                "::1%a%b",
                "::192.0.2",
                "::1%a\nb",
                "00:00:5E:00:53:01"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> HostAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

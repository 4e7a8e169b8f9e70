package org.portledger.audit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.1.1, 127.0.1.1/32",
        "10.0.0.0/8, 10.0.0.0/8",
        "10.1., 10.1.0.0/16",
        "10.1, 10.1.0.0/16",
        "10, 10.0.0.0/8",
        "::1, 0:0:0:0:0:0:0:1/128",
        "2001:DB8::/32, 2001:db8:0:0:0:0:0:0/32",
        "2001:db8:, 2001:db8:0:0:0:0:0:0/32"
    })
    void readsAddressesNetworksAndTheirBeginnings(String text, String network) {
        assertThat(HostPattern.of(text)).isEqualTo(new HostPattern(network, null, null));
    }

    @Test
    void keepsTheZoneOfAnAddressApart() {
        assertThat(HostPattern.of("fe80::1%eth0")).isEqualTo(new HostPattern("fe80:0:0:0:0:0:0:1/128", "eth0", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web01", "Web01", "cafe", "db-1.corp.example"})
    void takesEverythingElseForTheBeginningOfAName(String text) {
        assertThat(HostPattern.of(text)).isEqualTo(new HostPattern(null, null, text.toLowerCase()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1",
                "1.2.3.4.5",
                "10.0.0.0/33",
                "10.0.0.0/",
                "/8",
                "::/129",
                "1:2",
                ":::",
                "a::b::c",
                "x::1"
            })
    void refusesWhatLooksLikeAnAddressAndIsNone(String text) {
        assertThatThrownBy(() -> HostPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no address");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "10.0.16.0/20, true",
        "10.0.0.0/19, false",
        "10.1, false",
        "::1, true",
        "2001:db8::/116, true",
        "2001:db8::/115, false",
        "gateway, false"
    })
    void networksOf4096AddressesAreFew(String text, boolean few) {
        assertThat(HostPattern.of(text).hasFewAddresses()).isEqualTo(few);
    }
}

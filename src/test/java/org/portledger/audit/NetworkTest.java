package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.account.InvalidEntryException;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, 24",
        "0.0.0.0/0, 0.0.0.0/0, 32",
        "192.0.2.7, 192.0.2.7/32, 0",
        "192.0.2.128/25, 192.0.2.128/25, 7",
        "2001:DB8::/32, 2001:db8::/32, 96",
        "2001:db8::1, 2001:db8::1/128, 0",
        "::1, ::1/128, 0",
        "::/0, ::/0, 128",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1/128, 0"
    })
    void isWrittenInOneWay(String text, String canonical, int freeBits) {
        assertThat(Network.parse(text)).hasToString(canonical);
        assertThat(Network.parse(text).freeBits()).isEqualTo(freeBits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "fe80::1%eth0",
                "host",
                "999.1.1.1"
            })
    void whatIsNoNetworkIsRefusedWithTheText(String text) {
        assertThatThrownBy(() -> Network.parse(text))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("networks must be networks such as 10.0.0.0/8 or 2001:db8::/32, was '%s'".formatted(text));
    }

    @Test
    void anAddressWithinANetworkIsNotTakenForIt() {
        assertThatThrownBy(() -> Network.parse("10.1.2.3/8"))
                .hasMessage("networks must begin at their first address: '10.1.2.3/8' lies in 10.0.0.0/8");
    }
}

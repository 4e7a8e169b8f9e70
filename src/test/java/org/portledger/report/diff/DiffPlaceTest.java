package org.portledger.report.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

class DiffPlaceTest {

    @Test
    void aPlaceIsReadAsItIsWritten() {
        var place = new DiffPlace(17, new Port(80, TransportProtocol.UDP));

        assertThat(place).hasToString("17-80-udp");
        assertThat(DiffPlace.parse("17-80-udp")).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17-80", "17-80-xyz", "17-65536-tcp", "-1-80-tcp", "9999999999999999999-1-tcp"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThatThrownBy(() -> DiffPlace.parse(text))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("after must be a place that this list gave");
    }
}

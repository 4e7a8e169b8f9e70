package org.portledger.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {

    @ParameterizedTest
    @CsvSource({"0,0", "80,80", "0080,80", "2693,2693", "65535,65535"})
    void readsAsciiDigits(String text, int number) {
        assertThat(Port.parseNumber(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"65536", "99999", "-1", "+80", "1e3", "abc", " 80", "８０", "٨٠", "1000000"})
    void refusesWhatIsNoPortNumber(String text) {
        assertThatThrownBy(() -> Port.parseNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 65535");
    }

    @Test
    void anAbsurdlyLongTextIsNotRepeatedInTheMessage() {
        assertThatThrownBy(() -> Port.parseNumber("9".repeat(10_000)))
                .hasMessageContaining("999…")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void isWrittenWithItsTransport() {
        assertThat(new Port(2693, TransportProtocol.TCP)).hasToString("2693/tcp");
    }

    @ParameterizedTest
    @CsvSource({"0,SYSTEM", "1023,SYSTEM", "1024,USER", "49151,USER", "49152,DYNAMIC", "65535,DYNAMIC"})
    void knowsItsRange(int number, PortRange range) {
        assertThat(new Port(number, TransportProtocol.UDP).range()).isEqualTo(range);
    }
}

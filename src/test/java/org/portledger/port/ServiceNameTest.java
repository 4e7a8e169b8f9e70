package org.portledger.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceNameTest {

    @Test
    void caseMakesNoDifferenceButIsKept() {
        assertThat(new ServiceName("EtherNet-IP-1"))
                .isEqualTo(new ServiceName("ethernet-ip-1"))
                .hasSameHashCodeAs(new ServiceName("ethernet-ip-1"))
                .hasToString("EtherNet-IP-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "914c-g", "x11", "a", "belarc-http"})
    void knowsTheNamesThatCouldBeRegisteredToday(String name) {
        assertThat(new ServiceName(name).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"whois++", "sql*net", "914c/g", "Escale (Newton Dock)", "csc_proxy", "a--b", "-a", "a-", "123"})
    void takesTheOlderOnesToo(String name) {
        assertThat(new ServiceName(name).isWellFormed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb"})
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> new ServiceName(name)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void anAddressIsWholeWhereTheRootIsKnown() {
        assertThat(new PublicAddress("https://ports.example.org").of("/ports/80"))
                .isEqualTo("https://ports.example.org/ports/80");
        assertThat(new PublicAddress("").of("/ports/80")).isEqualTo("/ports/80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports.example.org", "https://ports.example.org/", "ftp://x", "https://", "https://x y"})
    void whatIsNoAddressIsRefused(String root) {
        assertThatThrownBy(() -> new PublicAddress(root)).hasMessageContaining("was '" + root + "'");
    }
}

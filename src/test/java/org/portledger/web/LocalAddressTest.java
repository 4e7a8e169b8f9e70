package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work/audit/5", "/work/findings/5?q=host:10.0.0.1&page=2", "/work/x?to=//other"})
    void goesToOurOwnPages(String address) {
        assertThat(LocalAddress.orElse(address, "/work/audits")).isEqualTo(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "work/audits",
                "\\\\evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: a=b",
                "/a\\b"
            })
    void neverGoesToAnotherServer(String address) {
        assertThat(LocalAddress.orElse(address, "/work/audits")).isEqualTo("/work/audits");
    }
}

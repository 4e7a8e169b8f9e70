package org.portledger.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"192.0.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2606:4700::1"})
    void thePublicInternetIsOutside(String address) throws UnknownHostException {
        assertThat(OutsideAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
                        "100.64.0.1",
                "198.18.0.1", "192.0.0.8", "224.0.0.1", "255.255.255.255", "::1", "::", "::ffff:127.0.0.1", "fe80::1",
                "fc00::1", "fd12::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "::127.0.0.1"
            })
    void whatIsNearIsNot(String address) throws UnknownHostException {
        assertThat(OutsideAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/x",
                "ftp://8.8.8.8/x",
                "https:/x",
                "https://user@8.8.8.8/",
                "https://8.8.8.8:8443/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/"
            })
    void onlyAPlainHttpsAddressOutsideIsFetched(String address) {
        assertThatThrownBy(() -> OutsideAddress.check(URI.create(address))).isInstanceOf(IOException.class);
    }
}

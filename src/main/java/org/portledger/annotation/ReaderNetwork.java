package org.portledger.annotation;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.portledger.scan.HostAddress;

/** What tells readers apart by their address: all that one of them can vary at will is left out. */
final class ReaderNetwork {

    /** Of 16 bits; an IPv6 network of one household or office has 64 (RFC 4291, section 2.5.1). */
    private static final int GROUPS = 4;

    private ReaderNetwork() {}

    /** An IPv4 address whole, of an IPv6 address the network; what is no address as it is. */
    static String of(String address) {
        try {
            String read = HostAddress.parse(address).address();
            return read.contains(":") ? Stream.of(read.split(":")).limit(GROUPS).collect(joining(":")) : read;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}

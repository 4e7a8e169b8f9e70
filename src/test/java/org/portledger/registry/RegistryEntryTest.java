package org.portledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.SCTP;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;

class RegistryEntryTest {

    @ParameterizedTest
    @ValueSource(strings = {"Reserved", "Reserved - IANA", "any private mail system"})
    void keepsPortsFromBeingAssigned(String description) {
        assertThat(entry(24, 24, description, null).isReserved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unassigned", "unassigned", "De-registered", "Removed", "Unassigned [was netstat]"})
    void orLeavesThemFree(String description) {
        assertThat(entry(24, 24, description, null).isReserved()).isFalse();
    }

    @Test
    void isAboutEveryPortOfItsRange() {
        RegistryEntry range = entry(788, 799, "Unassigned", null);
        assertThat(range.concerns(new Port(788, TCP))).isTrue();
        assertThat(range.concerns(new Port(799, SCTP))).isTrue();
        assertThat(range.concerns(new Port(787, TCP))).isFalse();
        assertThat(range.concerns(new Port(800, TCP))).isFalse();
    }

    @Test
    void isAboutItsTransportOnlyIfItNamesOne() {
        var udp = new RegistryEntry(5162, 5162, UDP, "Reserved", null);
        assertThat(udp.concerns(new Port(5162, UDP))).isTrue();
        assertThat(udp.concerns(new Port(5162, TCP))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "788,   799,   Unauthorized Use Known on port 796,                     796,   true",
        "788,   799,   Unauthorized Use Known on port 796,                     795,   false",
        "4489,  4499,  Known UNAUTHORIZED USE: Ports 4490 and 4491,            4491,  true",
        "33436, 33655, Known Unauthorized Use on ports 33436-33534,            33500, true",
        "33436, 33655, Known Unauthorized Use on ports 33436-33534,            33535, false",
        "8010,  8010,  yes,                                                    8010,  true",
        "6588,  6588,  Unofficial use of port 6588 by AnalogX and Microsoft,   6588,  true"
    })
    void aRemarkOnARangeMeansThePortsThatItNames(int first, int last, String words, int number, boolean meant) {
        assertThat(entry(first, last, "Unassigned", words)
                        .unauthorizedUseOf(new Port(number, TCP))
                        .isPresent())
                .isEqualTo(meant);
    }

    private static RegistryEntry entry(int first, int last, String description, String unauthorizedUse) {
        return new RegistryEntry(first, last, null, description, unauthorizedUse);
    }
}

package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

/** Which host a listener of a host's own listing is about. */
class OwnSocketsTest {

    private static final HostAddress STATED = HostAddress.parse("192.0.2.7");

    private final OwnSockets stated = new OwnSockets("ss.txt", STATED);
    private final OwnSockets unstated = new OwnSockets("ss.txt", null);

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "[::]", "::", "*", "0.0.0.0%virbr0", "*%eth0", "127.0.0.1", "[::1]", "localhost"})
    void onAllAddressesOrReachableFromItselfOnlyItIsTheStatedHost(String bind) {
        stated.add(listener(22, bind, "sshd", null));

        assertThat(hosts(stated)).containsExactly("192.0.2.7 22/tcp " + bind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "[::]", "*", "0.0.0.0%virbr0", "localhost", "web.example", "2001:db8:85a3:8d3:1…"})
    void whereTheAddressDoesNotTellTheHostItHasToBeStated(String bind) {
        assertThatThrownBy(() -> unstated.add(listener(22, bind, "sshd", null)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("ss.txt, line 5: 22/tcp is bound to '" + bind
                        + "', and the listing does not say which host that is; state the host's address");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.8, 192.0.2.8",
        "192.0.2.8%eth0, 192.0.2.8",
        "::ffff:192.0.2.8, 192.0.2.8",
        "[::ffff:192.0.2.8], 192.0.2.8",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "fe80::1%12, fe80:0:0:0:0:0:0:1%12",
        "[fe80::1%12], fe80:0:0:0:0:0:0:1%12",
        "[fe80::1]%eth0, fe80:0:0:0:0:0:0:1%eth0"
    })
    void onOneAddressItIsTheHostThere(String bind, String host) {
        unstated.add(listener(22, bind, "sshd", null));
        stated.add(listener(22, bind, "sshd", null));

        assertThat(hosts(unstated)).containsExactly(host + " 22/tcp " + bind);
        assertThat(hosts(stated)).containsExactly(host + " 22/tcp " + bind);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "127.0.0.53%lo, 127.0.0.53",
        "[::ffff:127.0.0.1], 127.0.0.1",
        "[::1], 0:0:0:0:0:0:0:1"
    })
    void reachableFromItselfOnlyItIsTheLoopbackIfNoHostIsStated(String bind, String host) {
        unstated.add(listener(53, bind, "dnsmasq", null));

        assertThat(hosts(unstated)).containsExactly(host + " 53/tcp " + bind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web.example", "2001:db8:85a3:8d3:1…", "2001:db8:85a3:8d3:1", "192.0.2", "300.1.1.1"})
    void aNameOrAnAddressThatWasCutOffIsTheStatedHost(String bind) {
        stated.add(listener(22, bind, "sshd", null));

        assertThat(hosts(stated)).containsExactly("192.0.2.7 22/tcp " + bind);
    }

    @Test
    void theStatedHostIsThereEvenIfNothingListens() {
        assertThat(stated.byHost()).containsOnlyKeys(STATED);
        assertThat(unstated.byHost()).isEmpty();
    }

    @Test
    void aPortThatSeveralSocketsShareIsOneWithEachProcessOnce() {
        stated.add(listener(80, "0.0.0.0", "nginx", "www-data"));
        stated.add(listener(80, "[::]", "nginx, haproxy", "root"));
        stated.add(listener(80, "127.0.0.1", null, null));

        Observation seen = stated.byHost().get(STATED).get(new Port(80, TransportProtocol.TCP));
        assertThat(seen.socket())
                .isEqualTo(new LocalSocket("0.0.0.0, [::], 127.0.0.1", "haproxy, nginx", "root, www-data"));
        assertThat(seen.socket().exposure()).isEqualTo(Exposure.ALL);
        assertThat(seen.evidence()).isEqualTo(EvidenceGrade.OWNER);
        assertThat(seen.line()).isEqualTo(5);
    }

    @Test
    void aPortWhoseProcessesNobodyNamesIsAGuess() {
        stated.add(listener(80, "0.0.0.0", null, null));
        stated.add(listener(80, "[::]", null, null));

        Observation seen = stated.byHost().get(STATED).get(new Port(80, TransportProtocol.TCP));
        assertThat(seen.socket()).isEqualTo(new LocalSocket("0.0.0.0, [::]", null, null));
        assertThat(seen.evidence()).isEqualTo(EvidenceGrade.GUESSED);
    }

    @Test
    void thousandsOfSocketsOnOnePortStayShortAndKeepTheWidestAddress() {
        for (int i = 0; i < 10_000; i++) {
            stated.add(listener(80, "127.0.%d.%d".formatted(i >> 8, i & 255), "process-" + i, "user-" + i));
        }
        stated.add(listener(80, "[::]", null, null));

        LocalSocket socket = stated.byHost()
                .get(STATED)
                .get(new Port(80, TransportProtocol.TCP))
                .socket();
        assertThat(socket.bind()).hasSizeLessThan(300);
        assertThat(socket.exposure()).isEqualTo(Exposure.ALL);
        assertThat(socket.process()).hasSizeLessThan(300);
        assertThat(socket.user()).hasSizeLessThan(300);
    }

    @Test
    void everyPortOfAHostIsTaken() {
        for (int port = 0; port <= Port.MAX_NUMBER; port++) {
            stated.add(listener(port, "0.0.0.0", "honeypot", null));
            stated.add(listener(port, "[::]", "honeypot", null));
        }

        assertThat(stated.byHost().get(STATED)).hasSize(1 + Port.MAX_NUMBER);
    }

    @Test
    void millionsOfAddressesAreRefused() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2_000_000; i++) {
                        stated.add(listener(22, "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255), null, null));
                    }
                })
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("line 5: the listing has more than 150000 listeners");
        assertThat(stated.byHost().size()).isLessThanOrEqualTo(2 + OwnSockets.MAX_LISTENERS);
    }

    @Test
    void theSamePortOnTwoAddressesIsTwo() {
        stated.add(listener(22, "192.0.2.8", "sshd", null));
        stated.add(listener(22, "192.0.2.9", "sshd", null));
        stated.add(listener(22, "192.0.2.7", "sshd", null));

        assertThat(hosts(stated))
                .containsExactly(
                        "192.0.2.7 22/tcp 192.0.2.7", "192.0.2.8 22/tcp 192.0.2.8", "192.0.2.9 22/tcp 192.0.2.9");
    }

    private static List<String> hosts(OwnSockets sockets) {
        List<String> hosts = new ArrayList<>();
        sockets.byHost()
                .forEach((host, ports) -> ports.values()
                        .forEach(seen -> hosts.add(
                                host + " " + seen.port() + " " + seen.socket().bind())));
        return hosts;
    }

    private static Observation listener(int port, String bind, String process, String user) {
        return Observation.listening(new Port(port, TransportProtocol.TCP), new LocalSocket(bind, process, user), 5);
    }
}

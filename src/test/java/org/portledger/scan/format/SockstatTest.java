package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.portledger.scan.Recorder;

class SockstatTest {

    @Test
    void tellsUsersAndProcessesExceptOfTheSystemsOwnSockets() throws IOException {
        Recorder read = read(sample("sockstat-46l.txt"));

        assertThat(sockets(read))
                .containsExactly(
                        "25/tcp 127.0.0.1 sendmail root",
                        "22/tcp * sshd root",
                        "22/tcp * sshd root",
                        "80/tcp * nginx www",
                        "80/tcp * nginx www",
                        "514/udp * syslogd root",
                        "514/udp * syslogd root",
                        "123/udp fe80::1%lo0 ntpd ntpd",
                        "2049/tcp * null null",
                        "2049/udp * null null");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void passesOverConnectionsAndSocketsWithoutPorts() throws IOException {
        Recorder read = read(sample("sockstat-unix.txt"));

        assertThat(sockets(read)).containsExactly("22/tcp * sshd root", "514/udp * syslogd root");
        assertThat(read.notices).isEmpty();
    }
}

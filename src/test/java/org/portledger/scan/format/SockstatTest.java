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

    /** Versions up to 13 cut a command after ten characters, and leave no blank where a column is full. */
    @Test
    void commandsAndAddressesThatFillTheirColumns() throws IOException {
        Recorder read = read(sample("sockstat-wide.txt"));

        assertThat(sockets(read))
                .containsExactly(
                        "9000/tcp * backup age report-writer",
                        "8000/tcp * belarc-age report-writer",
                        "8443/tcp * node app alice",
                        "123/udp fe80::1042:2ff:fe00:7%vtnet0 ntpd ntpd",
                        "22/tcp * sshd root");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void oneOfAUserWhoMaySeeNoOneElsesSockets() throws IOException {
        Recorder read = read("""
                USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS
                alice    node       1900  4  tcp4   *:8080                *:*
                alice    node       1900  5  tcp6   *:8081                *:*
                """);

        assertThat(read.tested).isEmpty();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("WARNING 0 Nothing in the listing belongs to root");
    }

    @Test
    void passesOverConnectionsAndSocketsWithoutPorts() throws IOException {
        Recorder read = read(sample("sockstat-unix.txt"));

        assertThat(sockets(read)).containsExactly("22/tcp * sshd root", "514/udp * syslogd root");
        assertThat(read.notices).isEmpty();
    }
}

package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sockets;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LsofTest {

    @Test
    void tellsUsersAndProcessesOfListenersOnly() throws IOException {
        assertThat(sockets(read(sample("lsof-users.txt"))))
                .hasSize(18)
                .contains(
                        "22/tcp * sshd root",
                        "2693/tcp * belarc nobody",
                        "443/tcp [2001:db8:85a3:8d3:1319:8a2e:370:7348] httpd www-data",
                        "53/udp 127.0.0.53 resolver daemon",
                        "8005/tcp 127.0.0.1 Web Co nobody",
                        "546/udp [fe80::1] ntpd root");
    }

    @Test
    void aUserWrittenAsANumberIsToldAsOne() throws IOException {
        assertThat(sockets(read(sample("lsof-numbers.txt"))))
                .contains("22/tcp * sshd uid 0", "8080/tcp 127.0.2.1 Web Content uid 65534");
    }

    @Test
    void threadsAndQueuesStandInTheWayOfNothing() throws IOException {
        assertThat(sockets(read("""
                COMMAND PID  TID TASKCMD USER FD TYPE DEVICE SIZE/OFF NODE NAME
                java    7    8   Accept  tom  9u IPv4 1 0t0 TCP *:8080 (LISTEN QR=0 QS=0)
                sshd    9            root 3u IPv6 2 0t0 TCP *:22 (LISTEN)
                """))).containsExactly("8080/tcp * java tom", "22/tcp * sshd root");
    }
}

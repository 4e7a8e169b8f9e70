package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sockets;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.portledger.scan.Recorder;

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

    /** macOS and the BSDs keep the number of the interface in the address. */
    @Test
    void theZoneOfALinkLocalAddressStandsBehindIt() throws IOException {
        assertThat(sockets(read("""
                COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME
                mDNSRes 300 root 7u IPv6 0xa3    0t0  UDP [fe80:1::1]:5353
                rapport 301 root 8u IPv6 0xa4    0t0  TCP [fe80:e::1c2a:7ff:fe00:1]:49200 (LISTEN)
                ntpd    302 root 9u IPv6 0xa5    0t0  UDP [fe80::1]:123
                """)))
                .containsExactly(
                        "5353/udp [fe80::1%1] mDNSRes root",
                        "49200/tcp [fe80::1c2a:7ff:fe00:1%14] rapport root", "123/udp [fe80::1] ntpd root");
    }

    @Test
    void filesAndSocketsWithoutPortsArePassedOver() throws IOException {
        Recorder read = read("""
                COMMAND PID  TID TASKCMD USER FD  TYPE DEVICE SIZE/OFF NODE NAME
                java    7                tom  cwd  DIR    8,1     4096    2 /
                java    7    8   Accept  tom  mem  REG    8,1     4096    3 /usr/lib/libc.so
                java    7                tom  4u  unix 0xffff      0t0 4567 /run/a.sock type=STREAM
                ping    8                root 3u  IPv4  12345      0t0 ICMP 00000000:0001->00000000:0000
                X       9                root 5u  IPv4 0x1a2b      0t0  TCP no PCB, CANTSENDMORE, CANTRCVMORE
                sshd    9                root 3u  IPv6  12346      0t0  TCP *:22 (LISTEN)
                """);

        assertThat(sockets(read)).containsExactly("22/tcp * sshd root");
        assertThat(read.notices).noneMatch(notice -> notice.startsWith("LEFT_OUT"));
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

package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Recorder;

/** What {@code netstat} of Linux, BusyBox, macOS and the BSDs lists. */
class NetstatTest {

    @Test
    void tellsTheUserBeforeTheProcess() throws IOException {
        assertThat(sockets(read(sample("netstat-tulpne.txt"))))
                .containsExactly(
                        "8080/tcp 127.0.2.1 Web Content uid 65534",
                        "22/tcp 0.0.0.0 sshd uid 0",
                        "2693/tcp 0.0.0.0 belarc uid 65534",
                        "53/tcp 127.0.0.53 resolver uid 1",
                        "80/tcp :: httpd uid 33",
                        "22/tcp :: sshd uid 0",
                        "8005/tcp 127.0.0.1 Web Content uid 65534",
                        "443/tcp 2001:db8:85a3:8d3:1… httpd uid 33",
                        "53/udp 127.0.0.53 resolver uid 1",
                        "123/udp 192.0.2.7 ntpd uid 0",
                        "123/udp ::1 ntpd uid 0",
                        "546/udp fe80::1 ntpd uid 0");
    }

    @ParameterizedTest
    @CsvSource({
        "netstat-tulpne.txt, 12",
        "netstat-tulpnW.txt, 12",
        "netstat-anpo.txt, 12",
        "netstat-busybox-an.txt, 12",
        "netstat-busybox-tuln.txt, 12"
    })
    void theSameHostAskedInManyWays(String sample, int listeners) throws IOException {
        Recorder read = read(sample(sample));

        assertThat(read.observations()).hasSize(listeners);
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"netstat-tulpnW.txt", "netstat-busybox-an.txt"})
    void anAddressThatHasRoomIsWhole(String sample) throws IOException {
        assertThat(read(sample(sample)).observations())
                .extracting(seen -> seen.socket().bind())
                .contains("2001:db8:85a3:8d3:1319:8a2e:370:7348");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            812/sshd: /usr/sbin             | sshd
            812/sshd: /usr/sbin off (0.00/0/0) | sshd
            11/Web Content                  | Web Content
            11/Web Content       off (0.00/0/0) | Web Content
            1/a keepalive (12.50/0/0)       | a
            7/a/b                           | a/b
            -                               | null
            root 1234 812/sshd              | sshd
            33 1234 -                       | null
            """)
    void theProcessOnLinux(String rest, String process) throws IOException {
        assertThat(read("tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN " + rest + "\n").observations())
                .extracting(seen -> String.valueOf(seen.socket().process()))
                .containsExactly(process);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LISTEN                                                  | null
            LISTEN 131072 131072 417 0 0x0100 0x00000006            | null
            LISTEN 0 0 131072 131072 launchd:1 00100 00000006       | launchd
            LISTEN 0 0 131072 131072 Google Chrome He:1234 00102    | Google Chrome He
            """)
    void theProcessOnMacOs(String rest, String process) throws IOException {
        assertThat(read("tcp46 0 0 *.22 *.* " + rest + "\n").observations())
                .extracting(seen -> String.valueOf(seen.socket().process()))
                .containsExactly(process);
    }

    @Test
    void aSocketThatIsClosedDoesNotListen() throws IOException {
        Recorder read = read("""
                Active Internet connections (servers and established)
                Proto Recv-Q Send-Q Local Address           Foreign Address         State
                tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
                tcp        0      0 0.0.0.0:8888            0.0.0.0:*               CLOSE
                tcp6       0      0 :::80                   :::*                    LISTEN
                udp        0      0 0.0.0.0:53              0.0.0.0:*
                """);

        assertThat(sockets(read))
                .containsExactly("22/tcp 0.0.0.0 null null", "80/tcp :: null null", "53/udp 0.0.0.0 null null");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }

    @Test
    void onTheBsdsSocketsThatDoNotListenMayHaveNoOtherEndEither() throws IOException {
        Recorder read = read("""
                Active Internet connections (including servers)
                Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
                tcp4       0      0  *.22                   *.*                    LISTEN
                tcp46      0      0  *.49152                *.*                    CLOSED
                tcp6       0      0  fe80::1%lo0.5900       *.*                    LISTEN
                tcp6       0      0  2001:db8:1:2:3:4.80    *.*                    LISTEN
                udp4       0      0  *.*                    *.*
                udp6       0      0  fe80::1%lo0.123        *.*
                """);

        assertThat(sockets(read))
                .containsExactly(
                        "22/tcp * null null",
                        "5900/tcp fe80::1%lo0 null null",
                        "80/tcp 2001:db8:1:2:3:4… null null",
                        "123/udp fe80::1%lo0 null null");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }
}

package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Recorder;

/** What {@code ss} of Linux lists, asked in many ways of the same host. */
class SsTest {

    private static final String[] TCP = {
        "8080/tcp 127.0.2.1 Web Content",
        "22/tcp 0.0.0.0 sshd",
        "2693/tcp 0.0.0.0 belarc",
        "53/tcp 127.0.0.53%lo resolver",
        "80/tcp * httpd",
        "22/tcp [::] sshd",
        "8005/tcp [::ffff:127.0.0.1] Web Content",
        "443/tcp [2001:db8:85a3:8d3:1319:8a2e:370:7348] httpd"
    };

    private static final String[] UDP = {
        "53/udp 127.0.0.53%lo resolver", "123/udp 192.0.2.7 ntpd", "123/udp [::1] ntpd", "546/udp [fe80::1]%lo ntpd"
    };

    @ParameterizedTest
    @ValueSource(strings = {"ss-tulpne.txt", "ss-anp.txt"})
    void namesEachProcessOfASocketOnceAndPassesOverOtherKindsOfSockets(String sample) throws IOException {
        Recorder read = read(sample(sample));

        assertThat(read.observations())
                .extracting(seen -> "%s %s %s"
                        .formatted(
                                seen.port(), seen.socket().bind(), seen.socket().process()))
                .contains(TCP)
                .contains(UDP)
                .hasSize(TCP.length + UDP.length);
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ss-tulpne.txt", "ss-OHtulnpie.txt"})
    void tellsTheUserAndThatOneWhoIsNotNamedIsRoot(String sample) throws IOException {
        assertThat(sockets(read(sample(sample))))
                .contains(
                        "22/tcp 0.0.0.0 sshd uid 0",
                        "2693/tcp 0.0.0.0 belarc uid 65534",
                        "80/tcp * httpd uid 33",
                        "53/udp 127.0.0.53%lo resolver uid 1");
    }

    @Test
    void linesThatSayMoreOfASocketArePassedOver() throws IOException {
        Recorder read = read(sample("ss-tlnpi.txt"));

        assertThat(read.observations()).hasSize(TCP.length);
        assertThat(read.notices).isEmpty();
    }

    @Test
    void severalProcessesOnASocketAreAllNamed() throws IOException {
        Recorder read = read(
                "tcp LISTEN 0 5 *:80 *:* users:((\"nginx\",pid=9,fd=6),(\"nginx\",pid=8,fd=6),(\"a b\",pid=7,fd=6))");

        assertThat(sockets(read)).containsExactly("80/tcp * nginx, a b null");
    }

    @Test
    void aProcessCannotNameItsUser() throws IOException {
        Recorder read =
                read("tcp LISTEN 0 5 *:80 *:* users:((\"x,fd=1)) uid:0 ino:1\",pid=9,fd=6)) uid:1000 ino:7 sk:1 <->");

        assertThat(sockets(read)).containsExactly("80/tcp * x,fd=1)) uid:0 ino:1 uid 1000");
    }

    @Test
    void contextsAndThreadsOfAProcessStandInTheWayOfNothing() throws IOException {
        Recorder read = read("LISTEN 0 5 *:80 *:* users:((\"httpd\",pid=9,tid=9,proc_ctx=unconfined,fd=6))");

        assertThat(sockets(read)).containsExactly("80/tcp * httpd null");
    }

    /** As iproute2 before 4.0 writes them. */
    @Test
    void processesWhoseNumbersHaveNoNames() throws IOException {
        Recorder read = read("""
                State      Recv-Q Send-Q        Local Address:Port          Peer Address:Port
                LISTEN     0      128                      :::22                      :::*      users:(("sshd",2345,4))
                LISTEN     0      128               127.0.0.1:80                       *:*      users:(("nginx",9,6),("a b",8,6))
                """.stripTrailing());

        assertThat(sockets(read)).containsExactly("22/tcp :: sshd null", "80/tcp 127.0.0.1 nginx, a b null");
        assertThat(testedWholly(read)).isEqualTo("tcp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void aSocketOfTcpThatIsUnconnectedDoesNotListen() throws IOException {
        Recorder read = read("""
                Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port
                udp   UNCONN 0      0            0.0.0.0:53        0.0.0.0:*
                tcp   UNCONN 0      0            0.0.0.0:8888      0.0.0.0:*
                tcp   LISTEN 0      128          0.0.0.0:22        0.0.0.0:*
                mptcp UNCONN 0      0               [::]:8889         [::]:*
                """);

        assertThat(sockets(read)).containsExactly("53/udp 0.0.0.0 null null", "22/tcp 0.0.0.0 null null");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }

    @Test
    void withoutTheFirstColumnListenersShowThatAllOfItIsOfTcp() throws IOException {
        Recorder read = read("""
                State  Recv-Q Send-Q Local Address:Port Peer Address:Port
                UNCONN 0      0            0.0.0.0:8888      0.0.0.0:*
                LISTEN 0      128             [::]:22           [::]:*
                UNCONN 0      0            0.0.0.0:8889      0.0.0.0:*
                LISTEN 0      128          0.0.0.0:23        0.0.0.0:*
                """);

        assertThat(sockets(read)).containsExactly("22/tcp [::] null null", "23/tcp 0.0.0.0 null null");
        assertThat(testedWholly(read)).isEqualTo("tcp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u_str LISTEN 0 5 /run/a:b.sock 7 * 0",
                "LISTEN 0 5 /run/a:b.sock 7 * 0",
                "UNCONN 0 0 *:eth0 *",
                "nl UNCONN 0 0 rtnl:kernel *",
                "raw UNCONN 0 0 0.0.0.0:icmp 0.0.0.0:*",
                "v_str LISTEN 0 0 *:1024 *:*"
            })
    void socketsWithoutPortsArePassedOver(String line) throws IOException {
        Recorder read = read("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n"
                + "tcp LISTEN 0 5 0.0.0.0:80 *:*\n" + line + "\ntcp LISTEN 0 5 [::]:81 *:*\n");

        assertThat(read.observations()).hasSize(2);
        assertThat(read.notices).isEmpty();
    }

    @Test
    void aSocketSharedByHundredsOfProcessesIsRead() throws IOException {
        String processes = "(\"nginx\",pid=100000,fd=10),".repeat(1_000) + "(\"nginx\",pid=1,fd=1)";

        assertThat(sockets(read("tcp LISTEN 0 5 *:80 *:* users:(" + processes + ")\n")))
                .containsExactly("80/tcp * nginx null");
    }
}

package org.portledger.scan.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Readers.recognising;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanReader;

/** What wrong, broken and malicious listings get, whichever tool they pretend to be of. */
class HostileListingsTest {

    private static final byte[] NASTY = "<>&;#'\"/!?[]{}()-=:.,%$\\ \t\r\n\0\u007fA9\u0085\u00a0".getBytes(ISO_8859_1);

    /** Two listeners of each format: the port of the first is %s, that of the second 80. */
    private static final Map<String, String> LISTINGS = Map.of(
            "ss",
            """
                    tcp LISTEN 0 5 0.0.0.0:%s 0.0.0.0:* users:(("a",pid=1,fd=3))
                    tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:* users:(("b",pid=1,fd=3))
                    """,
            "netstat of Linux",
            """
                    tcp 0 0 0.0.0.0:%s 0.0.0.0:* LISTEN 1/a
                    tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 1/b
                    """,
            "netstat of BSD",
            """
                    tcp4 0 0 *.%s *.* LISTEN
                    tcp4 0 0 *.80 *.* LISTEN
                    """,
            "netstat of Windows",
            """
                      TCP    0.0.0.0:%s    0.0.0.0:0    LISTENING    1
                      TCP    0.0.0.0:80    0.0.0.0:0    LISTENING    1
                    """,
            "sockstat",
            """
                    root  a  1  3  tcp4  *:%s  *:*
                    root  b  1  3  tcp4  *:80  *:*
                    """,
            "lsof",
            """
                    a 1 root 3u IPv4 1 0t0 TCP *:%s (LISTEN)
                    b 1 root 3u IPv4 1 0t0 TCP *:80 (LISTEN)
                    """,
            "table",
            """
                    LocalAddress LocalPort State
                    ------------ --------- -----
                    0.0.0.0      %s        Listen
                    0.0.0.0      80        Listen
                    """,
            "list",
            """
                    LocalAddress  : 0.0.0.0
                    LocalPort     : %s
                    State         : Listen

                    LocalAddress  : 0.0.0.0
                    LocalPort     : 80
                    State         : Listen

                    """,
            "csv",
            """
                    "LocalAddress","LocalPort","State"
                    "0.0.0.0","%s","Listen"
                    "0.0.0.0","80","Listen"
                    """);

    private static final List<String> SAMPLES = List.of(
            "ss-anp.txt",
            "ss-tlnpi.txt",
            "netstat-anpo.txt",
            "netstat-macos-anv-14.txt",
            "netstat-abno-en.txt",
            "sockstat-46l.txt",
            "lsof-users.txt",
            "proc-net.txt",
            "net-connection-table.txt",
            "net-connection-list.txt",
            "net-connection.csv",
            "net-connection.json",
            "osquery.json",
            "osquery-snapshots.log");

    static List<String> formats() {
        return List.copyOf(LISTINGS.keySet());
    }

    static List<String> samples() {
        return SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void case13to16numbersThatAreNoPorts(String format) throws IOException {
        for (String port : List.of(
                "99999", "65536", "-1", "+80", "abc", "http-alt", "8e1", "0x50", "٨٠", "８０", "99999999999999999999")) {
            Recorder read = read(LISTINGS.get(format).formatted(port));

            assertThat(read.observations())
                    .as(port)
                    .extracting(seen -> seen.port().number())
                    .containsExactly(80);
            assertThat(read.notices)
                    .as(port)
                    .singleElement()
                    .asString()
                    .startsWith("LEFT_OUT ")
                    .contains("'" + port + "' was left out");
            assertThat(read.tested).as(port).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void case14portZeroIsAPort(String format) throws IOException {
        assertThat(read(LISTINGS.get(format).formatted("0")).observations())
                .extracting(seen -> seen.port().number())
                .containsExactly(0, 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert('1')</script>", "=1+1", "@SUM(1)", "a\u202Eb"})
    void case24and25namesOfProcessesAreText(String name) throws IOException {
        assertThat(processes("tcp LISTEN 0 5 *:22 *:* users:((\"%s\",pid=1,fd=3))\n".formatted(name)))
                .containsExactly(name);
        assertThat(processes("tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 1/%s\n".formatted(name)))
                .containsExactly(name);
        assertThat(processes(
                        "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\n%s 1 root 3u IPv4 1 0t0 TCP *:22 (LISTEN)\n"
                                .formatted(name)))
                .containsExactly(name);
        assertThat(processes("  TCP  0.0.0.0:22  0.0.0.0:0  LISTENING\n [%s]\n".formatted(name)))
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001b", "\u0008", "\u0085", "\u007f"})
    void case11and12charactersThatNoDatabaseTakes(String character) throws IOException {
        String name = "a" + character + "b";

        assertThat(processes("tcp LISTEN 0 5 *:22 *:* users:((\"%s\",pid=1,fd=3))\n".formatted(name)))
                .containsExactly("a\uFFFDb");
        assertThat(processes("tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 1/%s\n".formatted(name)))
                .containsExactly("a\uFFFDb");
    }

    @Test
    void case10bytesThatAreNoUtf8AreRepairedWithTheirPlace() throws IOException {
        String heading = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n";
        String before = heading + "tcp LISTEN 0 5 *:22 *:* users:((\"caf";
        Recorder read =
                read((before + "\u00e9 \u00e9\",pid=1,fd=3))\ntcp LISTEN 0 5 [::]:23 *:*\n").getBytes(ISO_8859_1));

        assertThat(sockets(read)).containsExactly("22/tcp * caf\uFFFD \uFFFD null", "23/tcp [::] null null");
        assertThat(read.notices)
                .contains(
                        "REPAIRED 2 Characters that are not allowed were read as U+FFFD: 2, the first at line 2, byte "
                                + before.length() + ".");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void case27aLineOf20Megabytes(String format) throws IOException {
        Recorder read = read(LISTINGS.get(format).formatted("22") + "x:".repeat(10_000_000) + "\n");

        assertThat(read.observations()).hasSize(2);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).hasSize(1).first().asString().endsWith("A line of 20000000 characters was left out.");
    }

    @Test
    void case27anythingElseThatIsLongIsCut() throws IOException {
        String line = "tcp LISTEN 0 5 [%s]:22 [::]:* users:((\"%s\",pid=1,fd=3))\n"
                .formatted("1:".repeat(5_000), "(\"a,".repeat(5_000));
        Observation seen = read(line).observations().get(0);

        assertThat(seen.socket().bind()).hasSizeLessThan(100);
        assertThat(seen.socket().process()).hasSizeLessThan(110);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsCutAnywhereTellsThePortsThatStandBefore(String name) throws IOException {
        byte[] whole = sample(name);
        ScanReader reader = recognising(whole).get(0);
        List<Port> all = Recorder.read(reader, whole).observations().stream()
                .map(Observation::port)
                .toList();
        for (int length = 1; length < whole.length; length += 7) {
            Recorder read = readOrRefuse(reader, Arrays.copyOf(whole, length));
            if (read != null) {
                List<Observation> told = read.observations();
                int sure = Math.max(0, told.size() - 1); // the last may have lost digits of its port
                assertThat(told.subList(0, sure))
                        .as("cut after %d bytes", length)
                        .extracting(Observation::port)
                        .isEqualTo(all.subList(0, sure));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsSpoiltIsReadOrRefusedButNeverAFailure(String name) throws IOException {
        byte[] whole = sample(name);
        ScanReader reader = recognising(whole).get(0);
        Random random = new Random(2693);
        for (int i = 0; i < 200; i++) {
            byte[] spoilt = whole.clone();
            for (int j = 0; j < 1 + i % 40; j++) {
                spoilt[random.nextInt(spoilt.length)] = NASTY[random.nextInt(NASTY.length)];
            }
            assertThatCode(() -> readOrRefuse(reader, spoilt))
                    .as("attempt %d", i)
                    .doesNotThrowAnyException();
        }
    }

    /** Null if it is refused. */
    private static Recorder readOrRefuse(ScanReader reader, byte[] text) throws IOException {
        try {
            return Recorder.read(reader, text);
        } catch (InvalidScanFileException e) {
            assertThat(e).hasMessageStartingWith("scan.xml");
            return null;
        }
    }

    private static List<String> processes(String listing) throws IOException {
        return read(listing).observations().stream()
                .map(seen -> seen.socket().process())
                .toList();
    }
}

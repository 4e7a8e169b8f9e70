package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sampleText;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;
import static org.portledger.scan.format.Readers.recognising;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;

/** The files of {@code /proc/net}. */
class ProcNetTest {

    private static final String REST = " 00000000:00000000 00:00000000 00000000 1000 0 7 1 00000000d5c5 100 0 0 10 0\n";

    @Test
    void allFourBehindEachOther() throws IOException {
        Recorder read = read(sample("proc-net.txt"));

        assertThat(sockets(read))
                .containsExactlyInAnyOrder(
                        "8080/tcp 127.0.2.1 null uid 65534",
                        "22/tcp 0.0.0.0 null uid 0",
                        "2693/tcp 0.0.0.0 null uid 65534",
                        "53/tcp 127.0.0.53 null uid 1",
                        "80/tcp :: null uid 33",
                        "22/tcp :: null uid 0",
                        "8005/tcp ::ffff:127.0.0.1 null uid 65534",
                        "443/tcp 2001:db8:85a3:8d3:1319:8a2e:370:7348 null uid 33",
                        "53/udp 127.0.0.53 null uid 1",
                        "123/udp 192.0.2.7 null uid 0",
                        "123/udp ::1 null uid 0",
                        "546/udp fe80::1 null uid 0");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void bothOfATransport() throws IOException {
        Recorder read = read(sample("proc-net-tcp-tcp6.txt"));

        assertThat(read.observations()).hasSize(8);
        assertThat(testedWholly(read)).isEqualTo("tcp");
    }

    @Test
    void oneForOneVersionOfIpLacksTheSocketsOfTheOther() throws IOException {
        Recorder read = read(sample("proc-net-tcp.txt"));

        assertThat(read.observations()).hasSize(4);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices)
                .containsExactly(
                        "WARNING 0 The listing of tcp is for IPv4 only. Only the ports that it tells count as tested.");
    }

    @Test
    void headingsAloneShowThatNothingListens() throws IOException {
        String headings = sampleText("proc-net.txt")
                .lines()
                .filter(line -> line.contains("local_address"))
                .reduce("", (text, line) -> text + line + "\n");
        Recorder read = read(headings);

        assertThat(read.observations()).isEmpty();
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void withoutHeadingsTheRowsTell() throws IOException {
        String rows = sampleText("proc-net.txt")
                .lines()
                .filter(line -> !line.contains("local_address"))
                .reduce("", (text, line) -> text + line + "\n");
        Recorder read = read(rows);

        assertThat(read.observations()).hasSize(12);
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }

    @ParameterizedTest
    @CsvSource({
        "0200A8C0:0016 00000000:0000 0A, 22/tcp 192.168.0.2",
        "00000000:FFFF 00000000:0000 07, 65535/udp 0.0.0.0",
        "00000000:0001 00000000:0000 07, 1/udp 0.0.0.0",
        "B80D0120000000000000000001000000:0050 00000000000000000000000000000000:0000 0A, 80/tcp 2001:db8::1"
    })
    void addressesAndPortsAreHexadecimal(String row, String socket) throws IOException {
        assertThat(sockets(read("  1: " + row + REST))).containsExactly(socket + " null uid 1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0200A8C0:16 00000000:0000 0A",
                "0200A8C0:00016 00000000:0000 0A",
                "0200A8:0016 00000000:0000 0A",
                "0200A8CG:0016 00000000:0000 0A",
                "0200A8C0:٠٠16 00000000:0000 0A",
                "-200A8C0:0016 00000000:0000 0A"
            })
    void nothingElseIsASocket(String row) throws IOException {
        assertThat(recognising(("  1: " + row + REST).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aFileThatWasCutInALine() throws IOException {
        String whole = sampleText("proc-net.txt");
        Recorder read = read(whole.substring(0, whole.lastIndexOf("00000000")));

        assertThat(read.observations()).hasSize(12);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 19 The listing ends too early");
    }

    @Test
    void aFileThatWasCutInAStateOrBeforeIt() throws IOException {
        String whole = sampleText("proc-net.txt");
        int state = whole.lastIndexOf(" 07 ") + 1;
        for (int end : new int[] {state + 1, state - 1, state - 30}) {
            Recorder read = read(whole.substring(0, end));

            assertThat(read.observations()).hasSize(11);
            assertThat(read.tested).isEmpty();
            assertThat(read.notices).hasSize(2);
        }
    }

    /** As some copy them, or very old kernels wrote them. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 10, 12})
    void columnsBehindTheStateAreNotNeeded(int columns) throws IOException {
        String cut = sampleText("proc-net.txt")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .map(line -> line[0].equals("sl") ? line : Arrays.copyOf(line, columns))
                .map(line -> String.join(" ", line))
                .collect(joining("\n", "", "\n"));
        Recorder read = read(cut);

        assertThat(read.observations())
                .extracting(Observation::port)
                .isEqualTo(read(sample("proc-net.txt")).observations().stream()
                        .map(Observation::port)
                        .toList());
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }
}

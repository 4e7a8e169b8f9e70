package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;

/** masscan's own forms, as it writes them and as they come broken. The numbers are those of hostile-cases.md. */
class MasscanTest {

    private static final ScanReader JSON = new MasscanJson();
    private static final ScanReader LIST = new MasscanList();
    private static final String GOOD = record("\"192.0.2.1\"", "22");

    @ParameterizedTest
    @ValueSource(strings = {"masscan.json", "masscan.ndjson", "masscan.list"})
    void tellsTheSameInEachForm(String sample) throws IOException {
        Recorder read = Remote.read(sample.endsWith("list") ? LIST : JSON, sample);

        assertThat(read.notices).isEmpty();
        assertThat(read.tested).isEmpty();
        assertThat(Remote.ports(read))
                .containsExactlyInAnyOrder(
                        "192.0.2.1 21/tcp GUESSED -",
                        "192.0.2.1 22/tcp GUESSED -",
                        "192.0.2.1 25/tcp GUESSED -",
                        "192.0.2.1 5900/tcp GUESSED -",
                        "192.0.2.1 8080/tcp GUESSED -",
                        "192.0.2.1 22/tcp PROBED ssh",
                        "192.0.2.1 5900/tcp PROBED vnc",
                        "192.0.2.1 25/tcp PROBED smtp",
                        "192.0.2.1 8080/tcp PROBED http.server",
                        "192.0.2.1 8080/tcp PROBED title",
                        "192.0.2.1 8080/tcp PROBED http",
                        "192.0.2.1 21/tcp PROBED ftp");
        assertThat(read.observations())
                .extracting(Observation::extraInfo)
                .contains("SSH-2.0-OpenSSH_9.2p1 Debian-2", "Directory listing for /");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Timestamp: 1795390503\tHost: 198.51.100.32 ()\tPorts: 80/open/tcp//http//",
                "Host: 198.51.100.32 ()\tPorts: 80/open/tcp////"
            })
    void theGrepableFormIsNotTakenForThatOfNmap(String line) throws IOException {
        String text = "# Ports scanned: TCP(1;80) UDP(0;) SCTP(0;) PROTOCOLS(0;)\n%s\n# Masscan done at Mon Nov 23\n"
                .formatted(line);
        Recorder read = Recorder.read(
                Readers.recognising(text.getBytes(StandardCharsets.UTF_8)).get(0), text);

        assertThat(Readers.recognising(line.getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(Remote.ports(read)).containsExactly("198.51.100.32 80/tcp GUESSED -");
        assertThat(read.header.scanner()).isEqualTo("masscan");
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void anAnswerInTheGrepableFormDoesNotTellItsTransport() throws IOException {
        Recorder read = Recorder.read(
                LIST,
                "Timestamp: 1795390503\tHost: 192.0.2.1 ()\tPorts: 22/open/tcp//ssh//\n"
                        + "Timestamp: 1795390504\tHost: 192.0.2.1 ()\tPort: 22\tService: ssh\tBanner: SSH-2.0\n");

        assertThat(read.observations()).hasSize(1);
        assertThat(read.finishedAt).isEqualTo(Instant.ofEpochSecond(1795390503));
        assertThat(read.notices).hasSize(2);
        assertThat(read.notices.get(0)).startsWith("LEFT_OUT 2 ");
        assertThat(read.notices.get(1)).startsWith("WARNING 0 The file does not say that the scan was finished");
    }

    @Test
    void theFirstRecordBeginsTheScanAndTheLatestEndsIt() throws IOException {
        Recorder read = Remote.read(JSON, "masscan.json");

        assertThat(read.header)
                .isEqualTo(new ScanHeader("masscan", null, null, Instant.ofEpochSecond(1795533735), true));
        assertThat(read.finishedAt).isEqualTo(Instant.ofEpochSecond(1795533742));
        assertThat(read.observations().get(1))
                .extracting(Observation::line, Observation::reason)
                .containsExactly(4L, "syn-ack");
    }

    @Test
    void anOldFileEndsWithACommaAndANameWithoutQuotes() throws IOException {
        Recorder read = Remote.read(JSON, "masscan-old.json");

        assertThat(read.hosts.get("198.51.100.7")).hasSize(5);
        assertThat(read.notices).isEmpty();
    }

    @Test
    void case01aKilledScanKeepsWhatIsWhole() throws IOException {
        Recorder read = Remote.read(JSON, "masscan-killed.json");

        assertThat(read.observations()).hasSize(7);
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 16 The file is damaged at line 16, byte");
    }

    @Test
    void whatIsClosedWasTestedAndWhatAnswersAPingIsAHost() throws IOException {
        Recorder read = Remote.read(LIST, "masscan-ipv6.list");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "2001:db8:0:0:0:0:0:7 22/tcp GUESSED -",
                        "2001:db8:0:0:0:0:0:7 53/udp GUESSED -",
                        "2001:db8:0:0:0:0:0:7 53/udp PROBED dns-ver",
                        "192.0.2.9 2905/sctp GUESSED -");
        assertThat(read.hosts).containsKey("2001:db8:0:0:0:0:0:8");
        assertThat(read.tested).hasSize(1);
        assertThat(read.tested.get("2001:db8:0:0:0:0:0:7").get(TransportProtocol.TCP))
                .hasToString("23");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void partsOfAnAnswerAreNoProtocols() throws IOException {
        assertThat(Remote.ports(Remote.read(LIST, "masscan-tls.list")))
                .containsExactly(
                        "192.0.2.20 443/tcp GUESSED -",
                        "192.0.2.20 445/tcp GUESSED -",
                        "192.0.2.20 443/tcp GUESSED -",
                        "192.0.2.20 443/tcp PROBED ssl",
                        "192.0.2.20 443/tcp GUESSED -",
                        "192.0.2.20 445/tcp PROBED smb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999", "-1", "\"+80\"", "\"abc\"", "\"\"", "\"٨٠\"", "\"８０\"", "80.0", "8e1", "null", "true", "[80]",
                "{}"
            })
    void case13to16numbersThatAreNoPorts(String port) throws IOException {
        Recorder read = Recorder.read(JSON, "[" + record("\"192.0.2.1\"", port) + ",\n" + GOOD + "]");

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 22/tcp GUESSED -");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 The port ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1", "+80", "abc", "٨٠", "８０", "80.0", "99999999999999999999"})
    void case13to16inAList(String port) throws IOException {
        Recorder read = Recorder.read(
                LIST, "open tcp %s 192.0.2.1 1795533743\nopen tcp 0 192.0.2.1 1\n# end\n".formatted(port));

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 0/tcp GUESSED -");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 The port '" + port + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"80\"", "0", "\"0\"", "65535"})
    void aPortMayBeWrittenAsAText(String port) throws IOException {
        Recorder read = Recorder.read(JSON, record("\"192.0.2.1\"", port));

        assertThat(read.observations()).hasSize(1);
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"999.1.1.1\"",
                "\"10.0.0.1/8\"",
                "\"web.example\"",
                "\"\"",
                "null",
                "1",
                "{}",
                "[\"192.0.2.1\"]"
            })
    void case19hostsWithoutAnAddress(String address) throws IOException {
        Recorder read = Recorder.read(JSON, GOOD + "\n" + record(address, "80"));

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 The host ");
    }

    @Test
    void case17and18ipv6AndItsZones() throws IOException {
        Recorder read = Recorder.read(JSON, record("\"2001:db8::1\"", "22") + record("\"fe80::1%eth0\"", "22"));

        assertThat(read.hosts).containsOnlyKeys("2001:db8:0:0:0:0:0:1", "fe80:0:0:0:0:0:0:1%eth0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tcp\"", "\"open\"", "null", "80", "[]", "[1, null, \"x\"]"})
    void portsOfAnotherType(String ports) throws IOException {
        Recorder read = Recorder.read(JSON, GOOD + "\n{\"ip\": \"192.0.2.2\", \"ports\": " + ports + "}");

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).containsExactly("LEFT_OUT 2 A record without a port was left out.");
    }

    @Test
    void aSolePortMayStandWithoutItsArray() throws IOException {
        assertThat(Recorder.read(JSON, GOOD.replace("[", "").replace("]", "")).observations())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"\"proto\": \"ip\", LEFT_OUT 1 The port '22' on transport 'ip'", "\"status\": \"up\", its state 'up'"})
    void whatIsNotKnownIsTold(String member, String notice) throws IOException {
        String name = member.substring(0, member.indexOf(':'));
        Recorder read = Recorder.read(JSON, GOOD.replaceFirst(name + ": \"[a-z]+\"", member));

        assertThat(read.observations()).isEmpty();
        assertThat(read.notices).singleElement().asString().contains(notice);
    }

    @ParameterizedTest
    @CsvSource({"noon, WARNING", "-1, WARNING", "99999999999999, WARNING", "99999999999, ", "0, "})
    void case30times(String time, String notice) throws IOException {
        Recorder read = Recorder.read(JSON, GOOD.replace("1795533735", time));

        assertThat(read.observations()).hasSize(1);
        assertThat(read.notices.stream().map(text -> text.substring(0, 7)))
                .isEqualTo(Stream.ofNullable(notice).toList());
    }

    @Test
    void case11and24whatServicesAnswerIsText() throws IOException {
        String banner = "<script>\\u0000\\u001b=cmd\\ud800";
        Recorder read = Recorder.read(JSON, answer("http", banner) + answer("\\u0000", "x") + answer(" ", "x"));

        assertThat(read.observations())
                .extracting(Observation::extraInfo)
                .containsExactly("<script>\uFFFD\uFFFD=cmd\uFFFD", "x", "x");
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 1 The name of a service was left out");
    }

    @Test
    void case27anAnswerOfTwentyMegabytesIsCut() throws IOException {
        Recorder read = Recorder.read(JSON, answer("http", "x".repeat(20_000_000)) + "\n" + GOOD);

        assertThat(read.observations().get(0).extraInfo())
                .hasSize(Values.MAX_TEXT + 1)
                .endsWith("x…");
        assertThat(read.observations()).hasSize(2);
    }

    @Test
    void aLongLineOfAListIsLeftOut() throws IOException {
        String line = "banner tcp 80 192.0.2.1 1 html ";
        Recorder read = Recorder.read(
                LIST,
                line + "x".repeat(200_000) + "\n" + line + "x".repeat(20_000_000)
                        + "\nopen tcp 22 192.0.2.1 1\n# end\n");

        assertThat(read.observations()).hasSize(2);
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 A line of 20000031 characters");
    }

    @Test
    void case01aListThatEndsInALineMayTellAnotherAddressThere() throws IOException {
        Recorder read = Recorder.read(LIST, "#masscan\nopen tcp 22 192.0.2.1 1795533743\nopen tcp 22 192.0.2.1 17");

        assertThat(read.observations()).hasSize(1);
        assertThat(read.notices)
                .containsExactly(
                        "REPAIRED 3 The file ends in the middle of this line, which was left out.",
                        "WARNING 0 The file does not say that the scan was finished: it may have been interrupted.");
    }

    @Test
    void linesThatTellNoPortAreTold() throws IOException {
        Recorder read = Recorder.read(
                LIST,
                "#masscan\nopen tcp\nopen  tcp 22 192.0.2.1 1\nhello <b>\n\n# note\nopen tcp 22 192.0.2.1 1\n# end\n");

        assertThat(read.observations()).hasSize(1);
        assertThat(read.notices)
                .hasSize(3)
                .last()
                .isEqualTo("LEFT_OUT 4 'hello <b>' was left out: it does not tell a port and its transport.");
    }

    @Test
    void aScanThatFoundNothingIsAScan() throws IOException {
        Recorder read = Recorder.read(LIST, "#masscan\n# end\n");

        assertThat(read.header.scanner()).isEqualTo("masscan");
        assertThat(read.hosts).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void case26nestingIsRefused() {
        assertThatThrownBy(() -> Recorder.read(JSON, "{\"ip\": 1, \"ports\": " + "[".repeat(100_000)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("line 1: JSON nests deeper than 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"port\": 1}",
                "{\"ports\": 1}",
                "open tcp",
                "opened tcp 1 2 3",
                "{\"banner\": \"\\\"ip\\\":\\\"ports\\\":\"}"
            })
    void nothingElseIsRecognised(String text) throws IOException {
        assertThat(Readers.recognising(text.getBytes())).isEqualTo(List.of());
    }

    private static String record(String address, String port) {
        return "{\"ip\": %s, \"timestamp\": \"1795533735\", \"ports\": [{\"port\": %s, \"proto\": \"tcp\", \"status\": \"open\"}]}"
                .formatted(address, port);
    }

    private static String answer(String service, String banner) {
        return "{\"ip\": \"192.0.2.1\", \"ports\": [{\"port\": 80, \"proto\": \"tcp\", \"service\": {\"name\": \"%s\", \"banner\": \"%s\"}}]}"
                .formatted(service, banner);
    }
}

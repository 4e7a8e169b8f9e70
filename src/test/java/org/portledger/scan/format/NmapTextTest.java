package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.scan.EvidenceGrade.GUESSED;
import static org.portledger.scan.EvidenceGrade.PROBED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.PortSet;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;

class NmapTextTest {

    private static final String LOCAL =
            "WARNING 0 The file does not tell the time zone of the scanner: its times were taken as UTC.";

    private static final String HOST = """
            Nmap scan report for web.example (192.0.2.7)
            Not shown: 996 closed tcp ports (reset)
            PORT   STATE    SERVICE
            22/tcp open     ssh
            23/tcp filtered telnet
            24/tcp closed   priv-mail
            """;

    @Test
    void readsWhatIsToldOfTheScan() throws IOException {
        Recorder read = read("# Nmap 7.93 scan initiated Sun Nov  2 23:35:03 2025 as: nmap -p 22 192.0.2.7\n" + HOST
                + "# Nmap done at Sun Nov  2 23:35:20 2025 -- 1 IP address (1 host up) scanned in 17.05 seconds\n");
        assertThat(read.header.version()).isEqualTo("7.93");
        assertThat(read.header.arguments()).isEqualTo("nmap -p 22 192.0.2.7");
        assertThat(read.header.startedAt()).isEqualTo(Instant.parse("2025-11-02T23:35:03Z"));
        assertThat(read.finishedAt).isEqualTo(Instant.parse("2025-11-02T23:35:20Z"));
        assertThat(read.notices).containsExactly(LOCAL);
    }

    @ParameterizedTest
    @CsvSource({"UTC, 0", "GMT, 0", "CST, 1", "W. Europe Standard Time, 1", "'', 1"})
    void onTheScreenATimeMayHaveAZone(String zone, int notices) throws IOException {
        Recorder read = read("Starting Nmap 7.93 ( https://nmap.org ) at 2026-11-22 23:35 " + zone + "\n" + HOST
                + "Nmap done: 1 IP address (1 host up) scanned in 17.05 seconds\n");
        assertThat(read.header.version()).isEqualTo("7.93");
        assertThat(read.header.startedAt()).isEqualTo(Instant.parse("2026-11-22T23:35:00Z"));
        assertThat(read.notices).hasSize(notices).allMatch(LOCAL::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun Nov 31 23:35:03 2025", "Sun Nov 2 23:35 noon 2025", "Mit Mai 21 23:35:03 2025"})
    void aTimeThatIsNoneIsNoticed(String time) throws IOException {
        Recorder read = read("# Nmap 7.93 scan initiated " + time + " as: nmap\n" + HOST + "Nmap done: x\n");
        assertThat(read.header.startedAt()).isNull();
        assertThat(read.notices)
                .first()
                .asString()
                .startsWith("WARNING 1 The time '")
                .endsWith("is none that nmap writes.");
    }

    @Test
    void coversOnlyWhatItLists() throws IOException {
        assertThat(read(HOST).tested).isEqualTo(Map.of("192.0.2.7", Map.of(TCP, PortSet.of(24))));
    }

    @ParameterizedTest
    @CsvSource({"1-999, 1-22;24-999", "1-998, 22;24", "http*, 24"})
    void coversWhatTheCommandLineAsksForIfThatIsAsManyPorts(String asked, String tested) throws IOException {
        Recorder read = read(
                "# Nmap 7.93 scan initiated Sun Nov  2 23:35:03 2025 as: nmap -p " + asked + " 192.0.2.7\n" + HOST);
        assertThat(read.tested).isEqualTo(Map.of("192.0.2.7", Map.of(TCP, PortSet.parse(tested.replace(';', ',')))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.9 [host down]", "gone.example (192.0.2.9) [host down, received no-response]"})
    void aHostThatIsDownIsToldAsDown(String down) throws IOException {
        Recorder read = read("Nmap scan report for " + down + "\n" + HOST);
        assertThat(read.down).containsExactly("192.0.2.9");
        assertThat(read.hosts).containsOnlyKeys("192.0.2.7");
        assertThat(read.names).containsExactly("web.example");
    }

    @Test
    void whatScriptsSayBelongsToThePortAboveThem() throws IOException {
        Recorder read = sample("nmap-services.txt");
        assertThat(read.hosts.get("127.0.2.1"))
                .extracting(Observation::scripts)
                .containsExactly(
                        "banner: SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3",
                        "banner: 220 mail.example ESMTP Postfix",
                        "http-server-header: Example/1.0\nhttp-title: Port ledger sample",
                        "ssl-cert: Subject: commonName=web.example/organizationName=Example\n"
                                + "http-title: Port ledger sample\nhttp-server-header: Example/1.0",
                        null);
    }

    @Test
    void aScriptMaySayMoreInTheLinesBelow() throws IOException {
        Recorder read = read(HOST + """
                3389/tcp open ms-wbt-server
                | rdp-ntlm-info:
                |   Target_Name: EXAMPLE
                |_  Product_Version: 10.0.17763

                Host script results:
                | smb-os-discovery:
                |   OS: Windows
                """);
        assertThat(read.observations())
                .last()
                .extracting(Observation::scripts)
                .isEqualTo("rdp-ntlm-info: Target_Name: EXAMPLE Product_Version: 10.0.17763");
    }

    @Test
    void readsWhatNmap4Wrote() throws IOException {
        String text = """
                Starting nmap 3.81 ( http://www.insecure.org/nmap/ ) at 2005-07-15 21:04 CEST
                Interesting ports on files.example (192.0.2.17):
                (The 1660 ports scanned but not shown below are in state: closed)
                PORT    STATE SERVICE VERSION
                22/tcp  open  ssh     OpenSSH 3.9p1 (protocol 2.0)
                Nmap finished: 1 IP address (1 host up) scanned in 4.125 seconds
                """;
        assertThat(new NmapText().recognises(ScanContent.of("scan.txt", text.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        Recorder read = read(text);
        assertThat(read.header.version()).isEqualTo("3.81");
        assertThat(read.names).containsExactly("files.example");
        assertThat(read.observations())
                .extracting(Observation::product)
                .containsExactly("OpenSSH 3.9p1 (protocol 2.0)");
        assertThat(read.notices).containsExactly(LOCAL);
    }

    @Test
    void aFurtherScanInTheSameFileIsNoticed() throws IOException {
        String scan = "Starting Nmap 7.93 ( https://nmap.org ) at 2026-11-22 23:35 UTC\n" + HOST + "Nmap done: x\n";
        Recorder read = read(scan + scan.replace("192.0.2.7", "192.0.2.8"));
        assertThat(read.hosts).containsOnlyKeys("192.0.2.7", "192.0.2.8");
        assertThat(read.notices)
                .containsExactly("REPAIRED 9 A further scan begins in line 9. Its hosts were imported too;"
                        + " what the first says of itself counts.");
    }

    /** Half a name would be another service, half a state another state, and half an address another host. */
    @ParameterizedTest
    @CsvSource({
        "'443/tcp open  ssl/htt', 'SSH, no service'",
        "'53/udp  open', SSH",
        "'Nmap scan report for 192.0.2.3', SSH",
    })
    void theLastWordOfATextThatEndsWithinALineIsLeftOut(String cut, String services) throws IOException {
        Recorder read = read(HOST + cut);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.7");
        assertThat(read.observations().stream()
                        .map(seen -> seen.service() == null ? "no service" : "SSH")
                        .collect(joining(", ")))
                .isEqualTo(services);
        assertThat(read.notices).anyMatch(notice -> notice.contains("its last word may be cut off and was left out"));
    }

    @Test
    void whatMayBeFilteredIsGuessedAsNmapMarksNoGuessThere() throws IOException {
        Recorder read = read("""
                Nmap scan report for 192.0.2.7
                PORT    STATE         SERVICE VERSION
                161/udp open|filtered snmp
                22/tcp  open          ssh
                """);
        assertThat(read.observations()).extracting(Observation::evidence).containsExactly(GUESSED, PROBED);
    }

    @Test
    void aTextWithoutAnEndIsNoticed() throws IOException {
        assertThat(read(HOST).notices).singleElement().asString().contains("ends before nmap says that it is done");
    }

    private static Recorder sample(String name) throws IOException {
        try (InputStream in = NmapTextTest.class.getResourceAsStream("/samples/" + name)) {
            return Recorder.read(new NmapText(), in);
        }
    }

    private static Recorder read(String text) throws IOException {
        return Recorder.read(new NmapText(), text);
    }
}

package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;

class NmapGrepableTest {

    private static final String HEAD = "# Nmap 7.93 scan initiated Tue Nov 24 15:40:14 2026 as: nmap -v 192.0.2.7\n";
    private static final String SCANNED = "# Ports scanned: TCP(10;20-29) UDP(2;53,69) SCTP(0;) PROTOCOLS(0;)\n";
    private static final String DONE = "# Nmap done at Tue Nov 24 15:40:16 2026 -- 1 IP address (1 host up)\n";

    @Test
    void readsWhatIsToldOfTheScan() throws IOException {
        Recorder read = read(HEAD + SCANNED + DONE);
        assertThat(read.header.version()).isEqualTo("7.93");
        assertThat(read.header.arguments()).isEqualTo("nmap -v 192.0.2.7");
        assertThat(read.header.startedAt()).isEqualTo(Instant.parse("2026-11-24T15:40:14Z"));
        assertThat(read.finishedAt).isEqualTo(Instant.parse("2026-11-24T15:40:16Z"));
        assertThat(read.notices)
                .containsExactly(
                        "WARNING 0 The file does not tell the time zone of the scanner: its times were taken as UTC.");
    }

    @Test
    void theRestIsClosedIfItIsAllThatWasNotListed() throws IOException {
        String ports = "22/open/tcp//ssh///, 23/filtered/tcp//telnet///, 53/open|filtered/udp//domain///";
        assertThat(tested(SCANNED, ports + "\tIgnored State: closed (9)"))
                .isEqualTo(Map.of(TCP, PortSet.parse("20-22,24-29"), UDP, PortSet.of(69)));
    }

    @Test
    void theRestIsNotKnownIfItIsOfSeveralStates() throws IOException {
        String ports = "22/open/tcp//ssh///, 23/closed/tcp//telnet///";
        assertThat(tested(SCANNED, ports + "\tIgnored State: closed (8)"))
                .isEqualTo(Map.of(TCP, PortSet.parse("22-23")));
        assertThat(tested(SCANNED, ports + "\tIgnored State: filtered (10)"))
                .isEqualTo(Map.of(TCP, PortSet.parse("22-23")));
        assertThat(tested("", ports + "\tIgnored State: closed (998)")).isEqualTo(Map.of(TCP, PortSet.of(23)));
    }

    @Test
    void aHostThatIsDownIsToldAsDown() throws IOException {
        Recorder read = read(HEAD + "Host: 192.0.2.9 ()\tStatus: Down\nHost: fe80::1%eth0 ()\tStatus: Up\n" + DONE);
        assertThat(read.down).containsExactly("192.0.2.9");
        assertThat(read.hosts).containsOnlyKeys("fe80:0:0:0:0:0:0:1%eth0");
    }

    @Test
    void aCommaMayStandInWhatAServiceSays() throws IOException {
        Recorder read = read(host("22/open/tcp//ssh//OpenSSH 9.2 (a, b)/, 80/open/tcp//ssl|http//nginx|1, x/"));
        assertThat(read.observations())
                .extracting(seen -> seen.port() + " " + seen.tunnel() + " " + seen.service() + " " + seen.product())
                .containsExactly("22/tcp null ssh OpenSSH 9.2 (a, b)", "80/tcp ssl http nginx/1, x");
        assertThat(read.notices).noneMatch(notice -> notice.startsWith("REPAIRED"));
    }

    @Test
    void aPortThatIsCutIsLeftOut() throws IOException {
        String line = host("22/open/tcp//ssh///, 80/open/tc").strip();
        Recorder read = read(line);
        assertThat(read.observations()).extracting(Observation::port).hasSize(1);
        assertThat(read.notices)
                .containsExactly(
                        "REPAIRED 1 The port '80/open/tc' in line 1 is not whole and was left out.",
                        "WARNING 0 The text ends before nmap says that it is done: the last ports may be missing.");
    }

    private static Map<TransportProtocol, PortSet> tested(String scanned, String ports) throws IOException {
        return read(HEAD + scanned + host(ports) + DONE).tested.get("192.0.2.7");
    }

    private static String host(String ports) {
        return "Host: 192.0.2.7 ()\tPorts: " + ports + "\n";
    }

    private static Recorder read(String text) throws IOException {
        return Recorder.read(new NmapGrepable(), text);
    }
}

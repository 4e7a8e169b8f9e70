package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanReader;

/** What nmap and masscan wrote: the formats by content, and what each file tells of hosts, open ports and coverage. */
class NmapSamplesTest {

    private static final List<ScanReader> READERS = List.of(new NmapXml(), new NmapText(), new NmapGrepable());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "nmap-services.xml   | NMAP_XML      | 127.0.2.1 127.0.2.2 | 5  | -          | 127.0.2.1 tcp 1-134,136-1000,2693; 127.0.2.2 tcp 1-20,22-1000,2693",
                "nmap-services.txt   | NMAP_TEXT     | 127.0.2.1 127.0.2.2 | 5  | -          | 127.0.2.1 tcp 1-134,136-1000,2693; 127.0.2.2 tcp 1-20,22-1000,2693",
                "nmap-services.gnmap | NMAP_GREPABLE | 127.0.2.1 127.0.2.2 | 5  | -          | 127.0.2.1 tcp 1-134,136-1000,2693; 127.0.2.2 tcp 1-20,22-1000,2693",
                "nmap-udp.xml        | NMAP_XML      | 127.0.2.1 127.0.2.2 | 5  | -          | 127.0.2.1 tcp 20-30,80; 127.0.2.1 udp 50-52,54-68,70; 127.0.2.2 tcp 20,22-30,80,135; 127.0.2.2 udp 50-70",
                "nmap-udp.txt        | NMAP_TEXT     | 127.0.2.1 127.0.2.2 | 5  | -          | 127.0.2.1 tcp 20-30,80; 127.0.2.1 udp 50-52,54-68,70; 127.0.2.2 tcp 20,22-30,80,135; 127.0.2.2 udp 50-70",
                "nmap-udp.gnmap      | NMAP_GREPABLE | 127.0.2.1 127.0.2.2 | 5  | -          | 127.0.2.1 tcp 20-30,80; 127.0.2.1 udp 50-52,54-68,70; 127.0.2.2 tcp 20,22-30,80,135; 127.0.2.2 udp 50-70",
                "nmap-down.xml       | NMAP_XML      | 127.0.2.8           | 0  | 127.0.2.9  | 127.0.2.8 tcp 20-25,80,9999",
                "nmap-down.txt       | NMAP_TEXT     | 127.0.2.8           | 0  | 127.0.2.9  | 127.0.2.8 tcp 20-25,80,9999",
                "nmap-down.gnmap     | NMAP_GREPABLE | 127.0.2.8           | 0  | 127.0.2.9  | 127.0.2.8 tcp 20-25,80,9999",
                "nmap-six.xml        | NMAP_XML      | 0:0:0:0:0:0:0:1     | 3  | -          | 0:0:0:0:0:0:0:1 tcp 20-25,8080; 0:0:0:0:0:0:0:1 udp 120-122,124-125",
                "nmap-six.txt        | NMAP_TEXT     | 0:0:0:0:0:0:0:1     | 3  | -          | 0:0:0:0:0:0:0:1 tcp 20-25,8080; 0:0:0:0:0:0:0:1 udp 120-122,124-125",
                "nmap-six.gnmap      | NMAP_GREPABLE | 0:0:0:0:0:0:0:1     | 3  | -          | 0:0:0:0:0:0:0:1 tcp 20-25,8080; 0:0:0:0:0:0:0:1 udp 120-122,124-125",
                "nmap-3.xml          | NMAP_XML      | 192.0.2.17 192.0.2.18 | 6 | 192.0.2.16 | 192.0.2.17 tcp 22,53,81,111,113,2049; 192.0.2.17 udp 22,81,111,113,2049; 192.0.2.18 tcp 22",
                "nmap-5.xml          | NMAP_XML      | 192.0.2.32 192.0.2.33 | 3 | -          | 192.0.2.32 tcp 20-21,23-25,80,443; 192.0.2.33 tcp 25"
            })
    void tellsWhatItHolds(String file, String format, String hosts, int observations, String down, String tested)
            throws IOException {
        ScanContent content = ScanContent.of(file, () -> open(file));
        assertThat(READERS)
                .filteredOn(reader -> reader.recognises(content))
                .singleElement()
                .satisfies(reader -> {
                    assertThat(reader.format()).hasToString(format);
                    Recorder read = Recorder.read(reader, open(file));
                    assertThat(read.hosts.keySet()).containsExactlyInAnyOrder(hosts.split(" "));
                    assertThat(read.observations()).hasSize(observations);
                    assertThat(read.down).isEqualTo(down == null ? List.of() : List.of(down));
                    assertThat(tested(read)).isEqualTo(tested == null ? "" : tested);
                    assertThat(read.header.scanner()).isEqualTo("nmap");
                    assertThat(read.header.version()).isNotBlank();
                    assertThat(read.header.arguments()).startsWith("nmap -");
                    assertThat(read.finishedAt).isAfter(read.header.startedAt().minusSeconds(1));
                    assertThat(read.notices)
                            .noneMatch(notice -> notice.startsWith("REPAIRED") || notice.startsWith("LEFT_OUT"));
                });
    }

    private static InputStream open(String file) {
        return NmapSamplesTest.class.getResourceAsStream("/samples/" + file);
    }

    private static String tested(Recorder read) {
        return read.tested.entrySet().stream()
                .flatMap(host -> Stream.of(TransportProtocol.values())
                        .filter(host.getValue()::containsKey)
                        .map(transport -> host.getKey() + " " + transport + " "
                                + host.getValue().get(transport)))
                .collect(joining("; "));
    }
}

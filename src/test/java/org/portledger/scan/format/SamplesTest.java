package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;

/** Every sample there is, given to every reader. */
class SamplesTest {

    static List<Path> samples() throws IOException, URISyntaxException {
        Path folder = Path.of(SamplesTest.class.getResource("/samples").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isKnownByOneReaderOnly(Path sample) throws IOException {
        byte[] text = Files.readAllBytes(sample);
        List<ScanReader> readers = Readers.recognising(text);

        assertThat(readers).hasSize(1);
        assertThat(Recorder.read(readers.get(0), text).header).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "masscan.json, MASSCAN_JSON",
        "masscan-killed.json, MASSCAN_JSON",
        "masscan-old.json, MASSCAN_JSON",
        "masscan.ndjson, MASSCAN_JSON",
        "masscan.list, MASSCAN_LIST",
        "masscan-ipv6.list, MASSCAN_LIST",
        "masscan-tls.list, MASSCAN_LIST",
        "masscan.xml, NMAP_XML",
        "masscan-banners.xml, NMAP_XML",
        "masscan-ipv6.xml, NMAP_XML",
        "by-hand.json, MANUAL",
        "by-hand-array.json, MANUAL",
        "by-hand-no-service.json, MANUAL",
        "naabu.json, NAABU_JSON",
        "naabu-nested.json, NAABU_JSON",
        "naabu-old.json, NAABU_JSON",
        "naabu-services.json, NAABU_JSON",
        "nessus-full.nessus, NESSUS",
        "nessus-inside.nessus, NESSUS",
        "nessus-old.nessus, NESSUS",
        "openvas-exported.xml, OPENVAS",
        "openvas-old.xml, OPENVAS",
        "openvas-response.xml, OPENVAS"
    })
    void isOfItsFormat(String name, ScanFormat format) throws IOException, URISyntaxException {
        Path sample = Path.of(SamplesTest.class.getResource("/samples/" + name).toURI());

        assertThat(Readers.recognising(Files.readAllBytes(sample)))
                .extracting(ScanReader::format)
                .containsExactly(format);
    }
}

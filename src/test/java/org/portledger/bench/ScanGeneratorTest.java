package org.portledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanGeneratorTest {

    private static final Estate ESTATE = new Estate(65_000, 300, 7);

    @TempDir
    Path folder;

    private final Set<String> listening = new HashSet<>();

    @BeforeEach
    void listEveryListenerOfTheEstate() {
        for (int host = 0; host < ESTATE.hosts(); host++) {
            for (Estate.Listener listener : ESTATE.listeners(host)) {
                listening.add(ESTATE.address(host) + " " + listener.port());
            }
        }
    }

    @Test
    void nmapTellsEveryListenerOfEveryHost() throws IOException {
        Path file = folder.resolve("nmap.xml");
        long ports = new ScanGenerator(ESTATE, file).nmapXml();

        var told = new HashSet<String>();
        for (String host : Files.readString(file).split("<host ")) {
            Matcher address = Pattern.compile("<address addr=\"([0-9.]+)\"").matcher(host);
            if (address.find()) {
                Pattern.compile("<port protocol=\"tcp\" portid=\"([0-9]+)\"><state state=\"open\"")
                        .matcher(host)
                        .results()
                        .forEach(port -> told.add(address.group(1) + " " + port.group(1)));
            }
        }
        assertThat(told).isEqualTo(listening).hasSize((int) ports);
    }

    @Test
    void masscanTellsTheSameInNoOrderOfHosts() throws IOException {
        Path xml = folder.resolve("masscan.xml");
        Path json = folder.resolve("masscan.json");

        assertThat(new ScanGenerator(ESTATE, xml).masscanXml()).isEqualTo(listening.size());
        assertThat(new ScanGenerator(ESTATE, json).masscanJson()).isEqualTo(listening.size());
        assertThat(pairs(xml, "addr=\"([0-9.]+)\".*portid=\"([0-9]+)\"")).isEqualTo(listening);
        assertThat(pairs(json, "\"ip\": \"([0-9.]+)\".*\"port\": ([0-9]+)")).isEqualTo(listening);
        assertThat(first(json, "\"ip\": \"([0-9.]+)\"")).isNotEqualTo(first(json, "},\\s+.\\s+\"ip\": \"([0-9.]+)\""));
    }

    @Test
    void theSameEstateIsToldInTheSameBytes() throws IOException {
        Path once = folder.resolve("once.xml");
        Path again = folder.resolve("again.xml");
        new ScanGenerator(ESTATE, once).nmapXml();
        new ScanGenerator(new Estate(65_000, 300, 7), again).nmapXml();
        assertThat(once).hasSameBinaryContentAs(again);
    }

    @Test
    void neighbouringEstatesShareNoAddress() {
        var next = new Estate(ESTATE.first() + ESTATE.hosts(), 1, 7);
        assertThat(next.address(0)).isEqualTo("10.0.255.20");
        assertThat(listening).noneMatch(pair -> pair.startsWith(next.address(0) + " "));
    }

    private static Set<String> pairs(Path file, String pattern) throws IOException {
        var pairs = new HashSet<String>();
        Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .forEach(pair -> pairs.add(pair.group(1) + " " + pair.group(2)));
        return pairs;
    }

    private static String first(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}

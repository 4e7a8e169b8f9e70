package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;

/** Reports of Nessus, whole and broken. The numbers are those of hostile-cases.md. */
class NessusTest {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n<NessusClientData_v2><Report name=\"r\">\n";
    private static final String TAIL = "</Report></NessusClientData_v2>\n";
    private static final String WHOLE = host("192.0.2.1", item("22", "ssh"));

    @Test
    void readsPortsAndWhoNamedThem() throws IOException {
        Recorder read = Remote.read(new Nessus(), "nessus-full.nessus");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "192.0.2.40 22/tcp PROBED ssh",
                        "192.0.2.40 443/tcp PROBED www",
                        "192.0.2.40 8080/tcp GUESSED http-alt",
                        "192.0.2.40 161/udp PROBED snmp",
                        "192.0.2.41 3389/tcp PROBED msrdp",
                        "192.0.2.41 5357/tcp GUESSED -");
        assertThat(read.observations())
                .extracting(Observation::reason)
                .containsExactly(
                        "Nessus SYN scanner",
                        "Nessus SYN scanner",
                        "Nessus SYN scanner",
                        "Nessus SNMP Scanner",
                        null,
                        "Nessus SYN scanner");
        assertThat(read.names).containsExactly("web.example");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void tellsTheTimes() throws IOException {
        Recorder read = Remote.read(new Nessus(), "nessus-full.nessus");

        assertThat(read.header.scanner()).isEqualTo("Nessus");
        assertThat(read.header.startedAt()).isEqualTo(Instant.ofEpochSecond(1795513500));
        assertThat(read.finishedAt).isEqualTo(Instant.ofEpochSecond(1795514400));
        assertThat(read.tested)
                .as("its range of ports does not tell which of them answered")
                .isEmpty();
    }

    @Test
    void anOldReportHasTimesWithoutAZone() throws IOException {
        Recorder read = Remote.read(new Nessus(), "nessus-old.nessus");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "198.51.100.40 80/tcp PROBED www",
                        "198.51.100.40 25/tcp GUESSED smtp",
                        "198.51.100.40 25/tcp PROBED smtp");
        assertThat(read.observations().get(2).reason()).isEqualTo("Nessus TCP scanner");
        assertThat(read.header.startedAt()).isEqualTo("2015-11-04T10:00:00Z");
        assertThat(read.finishedAt).isEqualTo("2015-11-04T10:20:30Z");
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).singleElement().asString().contains("no time zone");
    }

    @Test
    void theHostItselfMayHaveBeenAsked() throws IOException {
        Recorder read = Remote.read(new Nessus(), "nessus-inside.nessus");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "2001:db8:0:0:0:0:0:40 5432/tcp PROBED postgresql", "2001:db8:0:0:0:0:0:40 123/udp PROBED ntp");
        assertThat(read.observations()).extracting(Observation::reason).containsOnly("Netstat Portscanner (SSH)");
        assertThat(read.names).containsExactly("db.example");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1", "+80", "abc", "", "٨٠", "８０"})
    void case13to16numbersThatAreNoPorts(String port) throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", item(port, "www") + item("22", "ssh")) + TAIL);

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 22/tcp PROBED ssh");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 3 The port ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "10.0.0.1/8", "web.example", ""})
    void case19hostsWithoutAnAddress(String address) throws IOException {
        Recorder read = read(HEAD + host(address, item("80", "www")) + WHOLE + TAIL);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 3 The host ");
    }

    @Test
    void case18zones() throws IOException {
        assertThat(read(HEAD + host("fe80::1%eth0", "") + TAIL).hosts).containsOnlyKeys("fe80:0:0:0:0:0:0:1%eth0");
    }

    @Test
    void aHostWithoutPropertiesHasItsName() throws IOException {
        Recorder read = read(HEAD + "<ReportHost name=\"192.0.2.9\">" + item("22", "ssh") + "</ReportHost>" + TAIL);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.9");
        assertThat(read.observations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"www?, GUESSED www", "unknown, GUESSED -", "unknown?, GUESSED -", "'', GUESSED -", "?, GUESSED -"})
    void aQuestionMarkIsAGuess(String name, String told) throws IOException {
        assertThat(Remote.ports(read(HEAD + host("192.0.2.1", item("80", name)) + TAIL)))
                .containsExactly("192.0.2.1 80/tcp " + told);
    }

    @Test
    void case01and02whatIsNotWholeIsLeftOut() throws IOException {
        String cut = HEAD + WHOLE + "<ReportHost name=\"192.0.2.2\">" + item("80", "www") + "<ReportIt";
        Recorder read = read(cut);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 4 The file is damaged at line 4, byte " + cut.length())
                .contains("(1) were imported. The one that begins at line 4, byte ");
    }

    @Test
    void case02readingGoesOnAfterDamage() throws IOException {
        Recorder read = read(HEAD + "<ReportHost name=\"192.0.2.2\"><x></ReportHost>\n" + WHOLE + TAIL);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 3 ")
                .contains("Reading went on at line 4");
    }

    @Test
    void case01withoutAWholeHostThereIsNothing() {
        assertThatThrownBy(() -> read(HEAD + "<ReportHost name=\"192.0.2.2\">"))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("no whole element 'ReportHost' in it");
    }

    @Test
    void case06entitiesAreRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY a \"b\">]>" + HEAD + WHOLE + TAIL))
                .isInstanceOf(InvalidScanFileException.class);
    }

    @Test
    void case11and24whatItRepeatsIsText() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", item("80", "&lt;b>&#0;")) + TAIL);

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 80/tcp PROBED <b>\uFFFD");
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 3 Characters that are not allowed");
    }

    @Test
    void case27textsAndNamesOfTwentyMegabytes() throws IOException {
        String many = "x".repeat(20_000_000);
        Recorder read = read(HEAD
                + host(
                        "192.0.2.1",
                        item("80", many) + "<ReportItem port=\"81\" protocol=\"tcp\"><plugin_output>" + many
                                + "</plugin_output></ReportItem>")
                + TAIL);

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 80/tcp GUESSED -", "192.0.2.1 81/tcp GUESSED -");
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 3 The name of a service was left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon", "Tue Foo 24 09:45:00 2026", "99999999999999"})
    void case30timesThatAreNone(String time) throws IOException {
        Recorder read = read(HEAD + WHOLE.replace("<tag ", "<tag name=\"HOST_START\">" + time + "</tag><tag ") + TAIL);

        assertThat(read.hosts).hasSize(1);
        assertThat(read.header.startedAt()).isNull();
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 3 The time '" + time);
    }

    private static String host(String address, String items) {
        return "<ReportHost name=\"x\"><HostProperties><tag name=\"host-ip\">%s</tag></HostProperties>%s</ReportHost>\n"
                .formatted(address, items);
    }

    private static String item(String port, String service) {
        return "<ReportItem port=\"%s\" svc_name=\"%s\" protocol=\"tcp\" pluginID=\"1\"/>".formatted(port, service);
    }

    private static Recorder read(String text) throws IOException {
        return Recorder.read(new Nessus(), text);
    }
}

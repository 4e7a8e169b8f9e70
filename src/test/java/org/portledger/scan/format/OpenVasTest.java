package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Recorder;

/** Reports of OpenVAS, whole and broken. The numbers are those of hostile-cases.md. */
class OpenVasTest {

    private static final String HEAD = "<report><report><scan_start>2026-11-24T08:00:00Z</scan_start><results>\n";
    private static final String TAIL = "</results><scan_end>2026-11-24T09:00:00Z</scan_end></report></report>\n";
    private static final String WHOLE = result("192.0.2.1", "22/tcp", "");

    @Test
    void readsAnExportedReport() throws IOException {
        Recorder read = Remote.read(new OpenVas(), "openvas-exported.xml");

        assertThat(Remote.ports(read))
                .containsExactlyInAnyOrder(
                        "192.0.2.50 443/tcp GUESSED -",
                        "192.0.2.50 161/udp GUESSED -",
                        "192.0.2.50 443/tcp GUESSED ssl/-",
                        "192.0.2.50 443/tcp PROBED ssl/www",
                        "192.0.2.50 22/tcp GUESSED -");
        assertThat(read.hosts).containsOnlyKeys("192.0.2.50", "192.0.2.51", "2001:db8:0:0:0:0:0:51");
        assertThat(read.names).containsOnly("www.example");
        assertThat(read.header.scanner()).isEqualTo("OpenVAS");
        assertThat(read.header.startedAt()).isEqualTo("2026-11-24T08:00:12Z");
        assertThat(read.finishedAt).isEqualTo("2026-11-24T08:20:05Z");
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsTheManagersAnswerOfAScanThatStillRuns() throws IOException {
        Recorder read = Remote.read(new OpenVas(), "openvas-response.xml");

        assertThat(Remote.ports(read))
                .containsExactly("198.51.100.50 22/tcp PROBED ssh", "198.51.100.50 25/tcp PROBED smtp");
        assertThat(read.header.startedAt()).isEqualTo("2026-11-23T21:00:00Z");
        assertThat(read.observations().get(1).line()).isEqualTo(6);
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 0 The file does not say");
    }

    @Test
    void readsPortsAsOldVersionsWroteThem() throws IOException {
        Recorder read = Remote.read(new OpenVas(), "openvas-old.xml");

        assertThat(Remote.ports(read)).containsExactly("203.0.113.50 443/tcp PROBED www");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999/tcp", "-1/tcp", "+80/tcp", "abc/tcp", "80", "80/ip", "80/tcp/x", "٨٠/tcp", "８０/tcp"})
    void case13to16numbersThatAreNoPorts(String port) throws IOException {
        Recorder read = read(HEAD + result("192.0.2.2", port, "") + WHOLE + TAIL);

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 22/tcp GUESSED -");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 The port '");
    }

    @ParameterizedTest
    @ValueSource(strings = {"general/tcp", "general/CPE-T", "general/Host_Details", "package", ""})
    void whatIsOfTheHostIsNoPort(String port) throws IOException {
        Recorder read = read(HEAD + result("192.0.2.1", port, "") + TAIL);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.observations()).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "10.0.0.1/8", "web.example", ""})
    void case19hostsWithoutAnAddress(String address) throws IOException {
        Recorder read = read(HEAD + result(address, "80/tcp", "") + WHOLE + TAIL);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 The host ");
    }

    @Test
    void case18zones() throws IOException {
        assertThat(read(HEAD + result("fe80::1%eth0", "22/tcp", "") + TAIL).hosts)
                .containsOnlyKeys("fe80:0:0:0:0:0:0:1%eth0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An SSH server is running on this port           | PROBED ssh
            A web server seems to be running on this port   | PROBED www
            A web server is running on this port through SSL | PROBED ssl/www
            A TLSv1.2 server answered on this port          | GUESSED ssl/-
            An unknown service is running on this port      | GUESSED -
            There is a web server is running on this port   | GUESSED -
            """)
    void theTestOfServicesTellsWhatListens(String description, String told) throws IOException {
        assertThat(Remote.ports(read(HEAD + result("192.0.2.1", "80/tcp", description) + TAIL)))
                .containsExactly("192.0.2.1 80/tcp " + told);
    }

    @Test
    void aFindingThatAnotherOneRestsOnIsQuotedThereAndToldInItsOwnPlace() throws IOException {
        String quoted =
                "<detection><result id=\"a\"><details><detail><name>location</name><value>8443/tcp</value></detail>"
                        + "</details><host>192.0.2.9</host><port>99/tcp</port></result></detection>";
        Recorder read = read(HEAD
                + WHOLE.replace("<result>", "<result>" + quoted)
                + WHOLE.replace("22/tcp", "23/tcp").replace("</result>", quoted + "</result>")
                + TAIL);

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 22/tcp GUESSED -", "192.0.2.1 23/tcp GUESSED -");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void aFindingThatBeginsBeforeTheOneAboveHasEndedIsDamage() throws IOException {
        Recorder read =
                read(HEAD + "<result><host>192.0.2.2</host>" + WHOLE + WHOLE.replace("22/tcp", "23/tcp") + TAIL);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).first().asString().startsWith("REPAIRED 2 ");
    }

    @Test
    void case01whatIsNotWholeIsLeftOut() throws IOException {
        String cut = HEAD + WHOLE + "<result><host>192.0.2.2</host><port>80/tcp</po";
        Recorder read = read(cut);

        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .first()
                .asString()
                .startsWith("REPAIRED 3 The file is damaged at line 3, byte " + cut.length());
        assertThat(read.notices).hasSize(2);
    }

    @Test
    void case02readingGoesOnAfterDamage() throws IOException {
        Recorder read =
                read(HEAD + "<result><host>192.0.2.2</x></result>\n" + WHOLE + WHOLE.replace("22", "23") + TAIL);

        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 22/tcp GUESSED -", "192.0.2.1 23/tcp GUESSED -");
        assertThat(read.notices).first().asString().startsWith("REPAIRED 2 ").contains("Reading went on at line 3");
    }

    @Test
    void case01withoutAWholeResultThereIsNothing() {
        assertThatThrownBy(() -> read(HEAD + "<result>"))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("no whole element 'result' in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<report><p>hello</p></report>", "<results><result/></results>", "<get_reports/>"})
    void case05otherReportsAreNotRecognised(String text) throws IOException {
        assertThat(Readers.recognising(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void case26and27nestingAndLength() throws IOException {
        Recorder read = read(HEAD + result("192.0.2.1", "80/tcp", "A web" + "x".repeat(20_000_000)) + TAIL);

        assertThat(read.observations()).hasSize(1);
        assertThatThrownBy(() -> read(HEAD + "<result>" + "<host>".repeat(100_000)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("elements nest deeper than 200");
    }

    @Test
    void case11whatNoDatabaseTakes() throws IOException {
        Recorder read = read(HEAD + WHOLE.replace("</host>", "<hostname>a&#0;b</hostname></host>") + TAIL);

        assertThat(read.names).containsExactly("a\uFFFDb");
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 2 Characters that are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon", "2026-11-24", "2026-11-24T08:00:00"})
    void case30timesThatAreNone(String time) throws IOException {
        Recorder read = read(HEAD.replace("2026-11-24T08:00:00Z", time) + WHOLE + TAIL);

        assertThat(read.hosts).hasSize(1);
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 1 The time '" + time + "'");
    }

    private static String result(String host, String port, String description) {
        return "<result><host>%s</host><port>%s</port><nvt oid=\"1.3.6.1.4.1.25623.1.0.10330\"/><description>%s</description></result>\n"
                .formatted(host, port, description);
    }

    private static Recorder read(String text) throws IOException {
        return Recorder.read(new OpenVas(), text);
    }
}

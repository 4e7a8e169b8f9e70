package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.port.TransportProtocol.TCP;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.PortSet;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;

/** What is left of nmap XML that is cut, joined, mis-nested or among other things. */
class NmapDamageTest {

    private static final String HEAD = head(1795390503, "20-29");
    private static final String TAIL = tail(1795390520);

    @Test
    void twoDocumentsInOneFileGiveTheHostsOfBoth() throws IOException {
        String first = HEAD + host("192.0.2.1", "") + TAIL;
        Recorder read = read(first + head(1795480000, "50-59") + host("192.0.2.2", "") + tail(1795480100));
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.2");
        assertThat(read.header.startedAt()).isEqualTo(Instant.ofEpochSecond(1795390503));
        assertThat(read.finishedAt).isEqualTo(Instant.ofEpochSecond(1795480100));
        assertThat(read.notices)
                .containsExactly("REPAIRED 9 A further document begins at line 9, byte %d. Its hosts were imported too;"
                                .formatted(first.length()
                                        + head(1795480000, "50-59").indexOf("<nmaprun"))
                        + " what the first says of the scan counts.");
    }

    @Test
    void eachDocumentTellsWhatItScannedItself() throws IOException {
        String closed = "<extraports state='closed' count='10'/>";
        Recorder read = read(HEAD + host("192.0.2.1", closed) + TAIL + head(1, "50-59") + host("192.0.2.2", closed)
                + TAIL + "<nmaprun>" + host("192.0.2.3", closed) + TAIL);
        assertThat(read.tested)
                .isEqualTo(Map.of(
                        "192.0.2.1", Map.of(TCP, PortSet.parse("20-29")),
                        "192.0.2.2", Map.of(TCP, PortSet.parse("50-59"))));
    }

    @Test
    void theFirstOfTwoMayBeCutInTheMiddleOfATag() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", "")
                + "<host><address addr='192.0.2.2'/><ports><port protocol='tcp' por" + HEAD + host("192.0.2.3", "")
                + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.3");
        assertThat(read.notices).hasSize(2);
        assertThat(read.notices.get(0))
                .startsWith("REPAIRED 6 The file is damaged at line 6, ")
                .contains("The host that begins at line 6, ", "Reading went on with the element 'nmaprun' at line 8, ");
        assertThat(read.notices.get(1)).startsWith("REPAIRED 8 A further document begins at line 8, ");
    }

    @Test
    void theFirstOfTwoMayBeCutBetweenTags() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", "") + "<host><address addr='192.0.2.2'/>" + HEAD
                + host("192.0.2.3", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.3");
        assertThat(read.notices.get(0)).contains("a document begins inside another one");
    }

    @Test
    void aHostInsideAHostLeavesOutTheOuterOne() throws IOException {
        String inner = host("192.0.2.2", "<extraports state='closed' count='10'/>");
        Recorder read = read(HEAD + "<host><address addr='192.0.2.1'/>\n" + inner + host("192.0.2.3", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.2", "192.0.2.3");
        assertThat(read.tested).containsOnly(Map.entry("192.0.2.2", Map.of(TCP, PortSet.parse("20-29"))));
        assertThat(read.finishedAt).isNotNull();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 6 The file is damaged at line 6, ")
                .contains(
                        "a host begins inside another one",
                        "The host that begins at line 5, ",
                        "Reading went on with the element 'host' at line 6, ");
    }

    @Test
    void aHostThatClosesTwiceCostsNoOther() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", "") + "</host></ports>" + host("192.0.2.2", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.2");
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 6 ");
    }

    @Test
    void aPortThatDoesNotEndLeavesOutItsHost() throws IOException {
        String unclosed = "<port protocol='tcp' portid='22'><state state='open'/>";
        Recorder read = read(HEAD
                + host("192.0.2.1", unclosed)
                + host("192.0.2.2", unclosed + port(23))
                + host("192.0.2.3", unclosed + port(23) + "</port>")
                + host("192.0.2.4", port(24))
                + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.4");
        assertThat(read.notices).hasSize(3).allMatch(notice -> notice.contains("is not whole and was left out"));
    }

    @Test
    void aPortOutsideOfThePortsOfItsHostIsRead() throws IOException {
        Recorder read = read(HEAD + "<host><address addr='192.0.2.1'/>\n" + port(22) + "<ports>" + port(23)
                + "</ports></host>" + TAIL);
        assertThat(read.observations()).extracting(Observation::port).hasSize(2);
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 6 The port at line 6, ")
                .endsWith("stands outside of the ports of its host and was read all the same.");
    }

    @Test
    void aPortWithoutAHostIsLeftOut() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", "") + port(22) + TAIL);
        assertThat(read.observations()).isEmpty();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 6 The port at line 6, ")
                .endsWith("stands outside of any host and was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<address addr='192.0.2.2 addrtype='ipv4'/>",
                "<address addr='192.0.2.2/>",
                "<address addr=192.0.2.2/>",
                "<address addr='192.0.2.2'",
                "<hostname name='a<b'/>",
                "<hostname name='a' name='b'/>",
                "<>",
                "< address/>",
                "<<<",
                "<hostname name='&nbsp;'/>"
            })
    void aBrokenTagCostsItsHostOnly(String tag) throws IOException {
        Recorder read =
                read(HEAD + host("192.0.2.1", "") + "<host>" + tag + "</host>\n" + host("192.0.2.3", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.3");
        assertThat(read.finishedAt).isNotNull();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 6 The file is damaged at line 6, ")
                .contains("Reading went on with the element 'host' at line 7, ");
    }

    @Test
    void damageBetweenHostsMayHaveHiddenAnotherScan() throws IOException {
        String closed = "<extraports state='closed' count='10'/>";
        Recorder read = read(
                HEAD + host("192.0.2.1", closed) + "<nmaprun start='1\n<host/>" + host("192.0.2.2", closed) + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.2");
        assertThat(read.tested).containsOnlyKeys("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$ nmap -oX - 192.0.2.1\n", "Starting Nmap 7.93 ( https://nmap.org ) at 2026-11-22 23:35 UTC\n\n"
            })
    void whatStandsBeforeTheDocumentIsPassedOver(String before) throws IOException {
        byte[] content = (before + HEAD + host("192.0.2.1", "") + TAIL).getBytes();
        assertThat(new NmapXml().recognises(ScanContent.of("scan.xml", content)))
                .isTrue();
        assertThat(new NmapText().recognises(ScanContent.of("scan.xml", content)))
                .isFalse();
        Recorder read = Recorder.read(new NmapXml(), content);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.header.scanner()).isEqualTo("nmap");
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith(
                        "REPAIRED 1 The file is damaged at line 1, byte 0: something else stands before the document.");
    }

    @Test
    void whatFollowsTheDocumentIsPassedOver() throws IOException {
        String whole = HEAD + host("192.0.2.1", "") + TAIL.strip();
        Recorder read = read(whole + "\n$ exit\n");
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .containsExactly(("REPAIRED 6 The file is damaged at line 6, byte %d: something follows the end of the"
                                + " document. The hosts that stand whole before it (1) were imported.")
                        .formatted(whole.length()));
        assertThat(read(whole + "\n<!-- Nmap done -->\n").notices).isEmpty();
    }

    @Test
    void aHeadThatIsBrokenLeavesTheScanWithoutOne() throws IOException {
        Recorder read = read("<nmaprun scanner=\"nmap start=\"1\">\n" + host("192.0.2.1", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.header.scanner()).isNull();
    }

    @Test
    void damageWithNothingWholeIsRefused() {
        assertThatThrownBy(() -> read(HEAD + "<host><address addr='192.0.2.1'/></port></host>" + TAIL))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("line 5: not well-formed XML, and no whole host in it");
    }

    @Test
    void damageAllOverEndsTheReading() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", "") + "<host></x>".repeat(200_000) + host("192.0.2.2", ""));
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
    }

    private static Recorder read(String document) throws IOException {
        return Recorder.read(new NmapXml(), document);
    }

    private static String head(long start, String services) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE nmaprun>
                <nmaprun scanner="nmap" start="%d" version="7.93">
                <scaninfo type="syn" protocol="tcp" services="%s"/>
                """.formatted(start, services);
    }

    private static String tail(long end) {
        return "<runstats><finished time=\"%d\"/></runstats></nmaprun>\n".formatted(end);
    }

    private static String host(String address, String ports) {
        return "<host><address addr='" + address + "' addrtype='ipv4'/><ports>" + ports + "</ports></host>\n";
    }

    private static String port(int number) {
        return "<port protocol='tcp' portid='" + number + "'><state state='open'/></port>";
    }
}

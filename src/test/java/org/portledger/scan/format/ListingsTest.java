package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Readers.recognising;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;

/** What hosts list of their own sockets, and nmap's texts, as the tools write them. */
class ListingsTest {

    private static final Map<String, ScanFormat> SAMPLES = Map.ofEntries(
            Map.entry("nmap-first.xml", ScanFormat.NMAP_XML),
            Map.entry("nmap-sv.txt", ScanFormat.NMAP_TEXT),
            Map.entry("nmap-plain.txt", ScanFormat.NMAP_TEXT),
            Map.entry("nmap-sv.gnmap", ScanFormat.NMAP_GREPABLE),
            Map.entry("ss-tulpn.txt", ScanFormat.SS),
            Map.entry("ss-tlnp.txt", ScanFormat.SS),
            Map.entry("ss-H.txt", ScanFormat.SS),
            Map.entry("ss-tulpe-names.txt", ScanFormat.SS),
            Map.entry("ss-tulpne.txt", ScanFormat.SS),
            Map.entry("ss-anp.txt", ScanFormat.SS),
            Map.entry("ss-tlnpi.txt", ScanFormat.SS),
            Map.entry("ss-OHtulnpie.txt", ScanFormat.SS),
            Map.entry("ss-ulnp.txt", ScanFormat.SS),
            Map.entry("ss-one-port.txt", ScanFormat.SS),
            Map.entry("ss-tn.txt", ScanFormat.SS),
            Map.entry("netstat-tulpn.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-tulpne.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-tulpnW.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-anpo.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-tn.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-busybox-an.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-busybox-tuln.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-tlnp.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-an.txt", ScanFormat.NETSTAT_LINUX),
            Map.entry("netstat-macos.txt", ScanFormat.NETSTAT_BSD),
            Map.entry("netstat-macos-anv.txt", ScanFormat.NETSTAT_BSD),
            Map.entry("netstat-macos-anv-14.txt", ScanFormat.NETSTAT_BSD),
            Map.entry("netstat-freebsd.txt", ScanFormat.NETSTAT_BSD),
            Map.entry("netstat-freebsd-inet.txt", ScanFormat.NETSTAT_BSD),
            Map.entry("sockstat.txt", ScanFormat.SOCKSTAT),
            Map.entry("sockstat-46l.txt", ScanFormat.SOCKSTAT),
            Map.entry("sockstat-unix.txt", ScanFormat.SOCKSTAT),
            Map.entry("netstat-ano-de.txt", ScanFormat.NETSTAT_WINDOWS),
            Map.entry("netstat-abno-en.txt", ScanFormat.NETSTAT_WINDOWS),
            Map.entry("netstat-ano-fr.txt", ScanFormat.NETSTAT_WINDOWS),
            Map.entry("netstat-an-es.txt", ScanFormat.NETSTAT_WINDOWS),
            Map.entry("netstat-abn-ru.txt", ScanFormat.NETSTAT_WINDOWS),
            Map.entry("proc-net.txt", ScanFormat.PROC_NET),
            Map.entry("proc-net-tcp-tcp6.txt", ScanFormat.PROC_NET),
            Map.entry("proc-net-tcp.txt", ScanFormat.PROC_NET),
            Map.entry("osquery.json", ScanFormat.OSQUERY),
            Map.entry("osquery-processes.json", ScanFormat.OSQUERY),
            Map.entry("osquery-results.log", ScanFormat.OSQUERY),
            Map.entry("osquery-snapshots.log", ScanFormat.OSQUERY),
            Map.entry("lsof.txt", ScanFormat.LSOF),
            Map.entry("lsof-i.txt", ScanFormat.LSOF),
            Map.entry("lsof-users.txt", ScanFormat.LSOF),
            Map.entry("lsof-nobody.txt", ScanFormat.LSOF),
            Map.entry("lsof-numbers.txt", ScanFormat.LSOF),
            Map.entry("lsof-one-port.txt", ScanFormat.LSOF),
            Map.entry("net-connection-table.txt", ScanFormat.POWERSHELL),
            Map.entry("net-connection-process.txt", ScanFormat.POWERSHELL),
            Map.entry("net-udp-endpoint-table.txt", ScanFormat.POWERSHELL),
            Map.entry("net-udp-endpoint-list.txt", ScanFormat.POWERSHELL),
            Map.entry("net-connection-de.csv", ScanFormat.POWERSHELL),
            Map.entry("net-connection-one.json", ScanFormat.POWERSHELL),
            Map.entry("net-udp-endpoint.json", ScanFormat.POWERSHELL),
            Map.entry("net-connection-list.txt", ScanFormat.POWERSHELL),
            Map.entry("net-connection.csv", ScanFormat.POWERSHELL),
            Map.entry("net-connection.json", ScanFormat.POWERSHELL));

    @Test
    void eachSampleIsKnownByOneReaderOnly() throws IOException {
        for (Map.Entry<String, ScanFormat> sample : SAMPLES.entrySet()) {
            assertThat(recognising(sample(sample.getKey())))
                    .as(sample.getKey())
                    .extracting(ScanReader::format)
                    .containsExactly(sample.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ss-tulpn.txt | 5353/udp 127.0.0.1 LOOPBACK python3, 123/udp * ALL python3, 36995/tcp 127.0.0.1 LOOPBACK postgres, 20090/tcp 127.0.0.1 LOOPBACK java, 2693/tcp 127.0.0.1 LOOPBACK python3, 18180/tcp 127.0.0.1 LOOPBACK java, 8080/tcp 0.0.0.0 ALL python3, 2024/tcp 0.0.0.0 ALL null, 6379/tcp [::1] LOOPBACK python3, 5432/tcp * ALL python3
            netstat-macos.txt | 631/tcp 127.0.0.1 LOOPBACK null, 631/tcp ::1 LOOPBACK null, 8080/tcp * ALL null, 5353/udp * ALL null
            sockstat.txt | 22/tcp * ALL sshd, 22/tcp * ALL sshd, 123/udp 192.0.2.7 ONE ntpd
            netstat-ano-de.txt | 135/tcp 0.0.0.0 ALL null, 5939/tcp 127.0.0.1 LOOPBACK null, 445/tcp [::] ALL null, 123/udp 0.0.0.0 ALL null, 1900/udp [fe80::1%12] ONE null
            netstat-abn-ru.txt | 135/tcp 0.0.0.0 ALL svchost.exe, 445/tcp 0.0.0.0 ALL null, 5432/tcp 127.0.0.1 LOOPBACK postgres.exe, 135/tcp [::] ALL svchost.exe
            net-connection-table.txt | 135/tcp 0.0.0.0 ALL null, 2693/tcp ::1 LOOPBACK null
            net-connection-list.txt | 135/tcp 0.0.0.0 ALL null, 2693/tcp ::1 LOOPBACK null
            net-connection.csv | 135/tcp 0.0.0.0 ALL null, 2693/tcp ::1 LOOPBACK null
            net-connection.json | 135/tcp 0.0.0.0 ALL null, 2693/tcp ::1 LOOPBACK null
            """)
    void readsListenersAndNothingElse(String sample, String listeners) throws IOException {
        Recorder read = read(sample(sample));

        assertThat(inWords(read)).isEqualTo(listeners);
        assertThat(read.hosts).containsOnlyKeys(Recorder.OWN_HOST);
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ss-H.txt, 10",
        "netstat-tulpn.txt, 10",
        "lsof-i.txt, 9",
        "ss-tlnp.txt, 16",
        "netstat-tlnp.txt, 16",
        "lsof.txt, 16"
    })
    void readsWhatTheToolsWroteHere(String sample, int listeners) throws IOException {
        assertThat(read(sample(sample)).observations()).hasSize(listeners);
    }

    @Test
    void aPortWrittenAsANameIsLeftOutAndTheWayOutTold() throws IOException {
        Recorder read = read(sample("ss-tulpe-names.txt"));

        assertThat(read.notices)
                .hasSize(5)
                .first()
                .asString()
                .startsWith("LEFT_OUT 2")
                .contains("'mdns'", "with -n");
        assertThat(inWords(read)).contains("2693/tcp 127.0.0.1 LOOPBACK python3");
    }

    @Test
    void nmapsTextTellsWhatItGuesses() throws IOException {
        Recorder read = read(bytes("""
                Nmap scan report for web.example (192.0.2.7)
                PORT      STATE         SERVICE     VERSION
                22/tcp    open          ssh         OpenSSH 9.2p1
                443/tcp   open          ssl/http    nginx
                2693/tcp  open          unknown
                5432/tcp  open          postgresql?
                53/udp    open|filtered domain
                81/tcp    closed        hosts2-ns
                # Nmap done
                """));

        assertThat(read.names).containsExactly("web.example");
        assertThat(read.hosts.get("192.0.2.7"))
                .extracting(seen -> "%s %s %s %s %s"
                        .formatted(seen.port(), seen.state(), seen.evidence(), seen.tunnel(), seen.service()))
                .containsExactly(
                        "22/tcp OPEN PROBED null ssh",
                        "443/tcp OPEN PROBED ssl http",
                        "2693/tcp OPEN GUESSED null null",
                        "5432/tcp OPEN GUESSED null postgresql",
                        "53/udp OPEN_FILTERED GUESSED null domain");
    }

    @Test
    void grepableTellsTheSame() throws IOException {
        Recorder read = read(sample("nmap-sv.gnmap"));

        assertThat(read.hosts.get("127.0.0.1"))
                .extracting(seen -> seen.port() + " " + seen.evidence() + " " + seen.service())
                .containsExactly("2693/tcp GUESSED null", "5432/tcp GUESSED postgresql", "8080/tcp GUESSED http-proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "99999", "+80", "٢٢", "8o"})
    void aPortOutOfRangeIsLeftOut(String port) throws IOException {
        Recorder read =
                read(bytes("tcp LISTEN 0 5 0.0.0.0:%s 0.0.0.0:*\ntcp LISTEN 0 5 0.0.0.0:0 0.0.0.0:*".formatted(port)));

        assertThat(inWords(read)).isEqualTo("0/tcp 0.0.0.0 ALL null");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1");
    }

    @Test
    void linesEndAsTheyLikeAndTheLastMayBeCut() throws IOException {
        String line = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))";

        assertThat(read(bytes(line + "\r\n" + line + "\r" + line + "\n" + line.substring(0, 15)))
                        .observations())
                .hasSize(3);
    }

    @Test
    void aLineOfAnyLengthIsLeftOut() throws IOException {
        Recorder read = read(bytes("tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:*\n" + "x:".repeat(50_000)));

        assertThat(read.observations()).hasSize(1);
        assertThat(read.notices).containsExactly("LEFT_OUT 2 A line of 100000 characters was left out.");
    }

    @Test
    void markupAndControlCharactersAreText() throws IOException {
        Recorder read = read(bytes("tcp LISTEN 0 5 *:22 *:* users:((\"<b>\u0000\u001b\",pid=1,fd=3))"));

        assertThat(inWords(read)).isEqualTo("22/tcp * ALL <b>\uFFFD\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void windowsWritesUtf16(String encoding) throws IOException {
        String text = "\uFEFF  TCP    0.0.0.0:135    0.0.0.0:0    ABHÖREN    1024\r\n";

        assertThat(inWords(read(text.getBytes(Charset.forName(encoding))))).isEqualTo("135/tcp 0.0.0.0 ALL null");
    }

    @Test
    void aDamagedJsonGivesWhatIsWhole() throws IOException {
        String json = new String(sample("net-connection.json"), StandardCharsets.UTF_8);
        Recorder read = read(bytes(json.substring(0, json.length() - 60)));

        assertThat(read.observations()).hasSize(2);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "<html/>", "COMMAND", "22/tcp open ssh", "TCP"})
    void nothingElseIsRecognised(String text) throws IOException {
        assertThat(recognising(bytes(text + "\n"))).isEmpty();
    }

    private static String inWords(Recorder read) {
        return read.observations().stream().map(ListingsTest::inWords).collect(joining(", "));
    }

    private static String inWords(Observation seen) {
        return "%s %s %s %s"
                .formatted(
                        seen.port(),
                        seen.socket().bind(),
                        seen.socket().exposure(),
                        seen.socket().process());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

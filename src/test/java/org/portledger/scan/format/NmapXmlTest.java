package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;
import static org.portledger.scan.EvidenceGrade.GUESSED;
import static org.portledger.scan.EvidenceGrade.PROBED;
import static org.portledger.scan.PortState.OPEN;
import static org.portledger.scan.PortState.OPEN_FILTERED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.ServiceName;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;

class NmapXmlTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nmaprun>
            <nmaprun scanner="nmap" args="nmap -sV 192.0.2.0/24" start="1795390503" version="7.93">
            """;
    private static final String TAIL = """
            <runstats><finished time="1795390520" exit="success"/><hosts up="1" down="0" total="1"/></runstats>
            </nmaprun>
            """;

    @ParameterizedTest
    @CsvSource({"nmap-first, 14, 16", "nmap-second, 14, 16", "nmap-narrow, 6, 4", "nmap-ipv6, 1, 0"})
    void readsWhatNmapWrote(String sample, int hosts, int observations) throws IOException {
        Recorder read = sample(sample);
        assertThat(read.hosts).hasSize(hosts);
        assertThat(read.observations()).hasSize(observations);
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsWhatTheFileSaysOfTheScan() throws IOException {
        Recorder read = sample("nmap-first");
        assertThat(read.header.scanner()).isEqualTo("nmap");
        assertThat(read.header.version()).isEqualTo("7.93");
        assertThat(read.header.arguments())
                .startsWith("nmap -n -sV --version-light -p 21,")
                .endsWith(" 127.0.1.1-14");
        assertThat(read.header.startedAt()).isEqualTo(Instant.parse("2026-11-22T23:35:03Z"));
        assertThat(read.finishedAt).isEqualTo(Instant.parse("2026-11-22T23:35:20Z"));
    }

    @Test
    void readsEverythingNmapKnowsOfAPort() throws IOException {
        assertThat(sample("nmap-first").hosts.get("127.0.1.1"))
                .first()
                .isEqualTo(new Observation(
                        new Port(2693, TCP),
                        OPEN,
                        PROBED,
                        new ServiceName("http"),
                        null,
                        "SimpleHTTPServer",
                        "0.6",
                        "Python 3.11.7",
                        "syn-ack",
                        null,
                        null,
                        24));
    }

    @Test
    void readsTheServicesOfNmap3() throws IOException {
        Recorder read = sample("nmap-3");
        assertThat(read.names).containsExactly("files.example");
        assertThat(read.hosts.get("192.0.2.17"))
                .extracting(seen -> "%s %s %s %s %s %s"
                        .formatted(
                                seen.port(),
                                seen.state(),
                                seen.evidence(),
                                seen.service(),
                                seen.version(),
                                seen.extraInfo()))
                .containsExactly(
                        "22/tcp OPEN PROBED ssh 3.9p1 protocol 2.0",
                        "111/tcp OPEN PROBED rpcbind 2 RPC #100000",
                        "113/tcp OPEN GUESSED auth null null",
                        "53/udp OPEN_FILTERED GUESSED domain null null",
                        "2049/udp OPEN PROBED nfs 2-4 RPC #100003");
        assertThat(read.observations()).first().extracting(Observation::scripts).isEqualTo("auth-owners: root");
    }

    @Test
    void readsWhatScriptsOfNmap5Said() throws IOException {
        assertThat(sample("nmap-5").observations())
                .extracting(Observation::scripts)
                .containsExactly("http-title: Welcome", null, null);
    }

    @Test
    void aHostWithIpv6OnlyIsAHost() throws IOException {
        assertThat(sample("nmap-ipv6").hosts).containsOnlyKeys("0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @CsvSource({"open, OPEN", "open|filtered, OPEN_FILTERED"})
    void keepsPortsThatMayHaveAListener(String written, String state) throws IOException {
        assertThat(seen("<state state=\"" + written + "\" reason=\"no-response\"/>")
                        .state()
                        .name())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "filtered", "unfiltered", "closed|filtered", "", "no such state"})
    void leavesOutThoseThatHaveNone(String state) throws IOException {
        assertThat(seen("<state state=\"" + state + "\"/><service name=\"ssh\" method=\"probed\"/>"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'<service name=\"ssh\" method=\"probed\"/>', PROBED, ssh",
        "'<service name=\"ssh\" method=\"table\"/>', GUESSED, ssh",
        "'<service name=\"ssh\"/>', GUESSED, ssh",
        "'<service name=\"unknown\" method=\"table\"/>', GUESSED,",
        "'<service name=\"unknown\" tunnel=\"ssl\" method=\"probed\"/>', GUESSED,",
        "'<service name=\"tcpwrapped\" method=\"probed\"/>', GUESSED,",
        "'<service name=\"\" method=\"probed\"/>', GUESSED,",
        "'<service method=\"probed\"/>', GUESSED,",
        "'', GUESSED,"
    })
    void onlyAProbedNameIsEvidence(String service, String evidence, String name) throws IOException {
        Observation seen = seen("<state state=\"open\"/>" + service);
        assertThat(seen.evidence().name()).isEqualTo(evidence);
        assertThat(seen.service()).isEqualTo(name == null ? null : new ServiceName(name));
    }

    @Test
    void aWrappedServiceHasNoNameButSaysSo() throws IOException {
        assertThat(seen("<state state=\"open\"/><service name=\"tcpwrapped\" method=\"probed\"/>")
                        .extraInfo())
                .isEqualTo("tcpwrapped");
    }

    @Test
    void theTunnelIsKeptApartFromTheName() throws IOException {
        Observation seen =
                seen("<state state=\"open\"/><service name=\"http\" tunnel=\"ssl\" method=\"probed\" conf=\"10\"/>");
        assertThat(seen.service()).isEqualTo(new ServiceName("http"));
        assertThat(seen.tunnel()).isEqualTo("ssl");
    }

    @Test
    void anImpossibleServiceNameIsNoticedAndLeftOut() throws IOException {
        Recorder read =
                ports("<port protocol=\"tcp\" portid=\"80\"><state state=\"open\"/><service name=\"%s\"/></port>"
                        .formatted("x".repeat(100)));
        assertThat(read.observations()).extracting(Observation::service).containsOnlyNulls();
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 5 The name of a service was left out");
    }

    @Test
    void tellsTransportsApart() throws IOException {
        Recorder read = ports("""
                <port protocol="tcp" portid="53"><state state="open"/></port>
                <port protocol="udp" portid="53"><state state="open|filtered"/></port>
                """);
        assertThat(read.observations())
                .extracting(Observation::port, Observation::state)
                .containsExactly(tuple(new Port(53, TCP), OPEN), tuple(new Port(53, UDP), OPEN_FILTERED));
    }

    @Test
    void readsNames() throws IOException {
        Recorder read = host("""
                <address addr="192.0.2.7" addrtype="ipv4"/>
                <hostnames><hostname name="a.example" type="user"/><hostname name="b.example" type="PTR"/></hostnames>
                """);
        assertThat(read.names).containsExactly("a.example", "b.example");
    }

    @Test
    void aHostThatIsDownWasNotMet() throws IOException {
        assertThat(host("<status state=\"down\"/><address addr=\"192.0.2.7\" addrtype=\"ipv4\"/>").hosts)
                .isEmpty();
        assertThat(host("<address addr=\"192.0.2.7\" addrtype=\"ipv4\"/><status state=\"down\"/>").hosts)
                .isEmpty();
    }

    @Test
    void aHostThatNmapOnlyHintsAtIsNone() throws IOException {
        Recorder read =
                document("<hosthint><status state=\"up\"/><address addr=\"192.0.2.7\" addrtype=\"ipv4\"/></hosthint>");
        assertThat(read.hosts).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsMasscanWithItsHostForEachPort() throws IOException {
        String host = """
                <host endtime="1795390510"><address addr="192.0.2.7" addrtype="ipv4"/><ports>\
                <port protocol="tcp" portid="%d"><state state="open" reason="syn-ack" reason_ttl="63"/></port>\
                </ports></host>
                """;
        Recorder read = Recorder.read(new NmapXml(), """
                <?xml version="1.0"?>
                <!-- masscan v1.0 scan -->
                <nmaprun scanner="masscan" start="1795390503" version="1.0-BETA" xmloutputversion="1.03">
                <scaninfo type="syn" protocol="tcp" />
                %s%s<runstats><finished time="1795390520" elapsed="17" /></runstats>
                </nmaprun>
                """.formatted(host.formatted(22), host.formatted(80)));
        assertThat(read.header.repeatsHosts()).isTrue();
        assertThat(read.hosts.get("192.0.2.7"))
                .extracting(Observation::port)
                .containsExactly(new Port(22, TCP), new Port(80, TCP));
        assertThat(read.observations()).extracting(Observation::evidence).containsOnly(GUESSED);
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsWhatServicesAnsweredToMasscan() throws IOException {
        Recorder read = sample("masscan-banners");
        assertThat(Remote.ports(read))
                .containsExactly(
                        "198.51.100.20 443/tcp GUESSED -",
                        "198.51.100.20 8443/tcp GUESSED -",
                        "198.51.100.20 443/tcp PROBED ssl",
                        "198.51.100.20 443/tcp GUESSED -",
                        "198.51.100.20 8443/tcp PROBED http",
                        "198.51.100.20 8443/tcp GUESSED -",
                        "198.51.100.21 22/tcp GUESSED -",
                        "198.51.100.21 22/tcp PROBED ssh");
        assertThat(read.observations().get(7).extraInfo()).isEqualTo("SSH-2.0-OpenSSH_9.6");
        assertThat(read.tested.get("198.51.100.21")).containsOnly(Map.entry(TCP, PortSet.of(23)));
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsMasscanOverIpv6WhichItCallsIpv4() throws IOException {
        Recorder read = sample("masscan-ipv6");
        assertThat(Remote.ports(read))
                .containsExactly(
                        "2001:db8:0:0:0:0:0:20 22/tcp GUESSED -",
                        "2001:db8:0:0:0:0:0:20 161/udp GUESSED -",
                        "2001:db8:0:0:0:0:0:20 22/tcp PROBED ssh",
                        "2001:db8:0:0:0:0:0:21 80/tcp GUESSED -");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void aHostThatAnsweredMasscanOtherwiseThanFromAPortIsAHost() throws IOException {
        Recorder read = sample("masscan-banners");
        assertThat(read.hosts).containsKey("198.51.100.22");
        assertThat(read.hosts.get("198.51.100.22")).isEmpty();
    }

    @Test
    void aScanThatWasInterruptedIsNoticed() throws IOException {
        Recorder read = Recorder.read(new NmapXml(), HEAD + "</nmaprun>");
        assertThat(read.finishedAt).isNull();
        assertThat(read.notices).singleElement().asString().contains("may have been interrupted");
    }

    @Test
    void aScanThatEndedWithAnErrorIsNoticed() throws IOException {
        Recorder read = Recorder.read(new NmapXml(), HEAD + """
                <runstats><finished time="1795390520" exit="error" errormsg="out of ports"/></runstats></nmaprun>
                """);
        assertThat(read.notices).containsExactly("WARNING 4 The scan ended with an error: 'out of ports'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void readsOtherEncodings(String encoding) throws IOException {
        String document = HEAD.replace("UTF-8", encoding)
                + "<host><address addr='192.0.2.7' addrtype='ipv4'/><hostnames><hostname name='bücher.example'/></hostnames></host>"
                + TAIL;
        Recorder read = Recorder.read(new NmapXml(), document.getBytes(Charset.forName(encoding)));
        assertThat(read.names).containsExactly("bücher.example");
        assertThat(read.notices).isEmpty();
    }

    private static Recorder sample(String name) throws IOException {
        try (InputStream in = NmapXmlTest.class.getResourceAsStream("/samples/" + name + ".xml")) {
            return Recorder.read(new NmapXml(), in);
        }
    }

    /** The observation of the only port, which holds {@code elements}; null if it makes none. */
    private static Observation seen(String elements) throws IOException {
        return ports("<port protocol=\"tcp\" portid=\"22\">" + elements + "</port>").observations().stream()
                .findFirst()
                .orElse(null);
    }

    private static Recorder ports(String elements) throws IOException {
        return host("<address addr=\"192.0.2.7\" addrtype=\"ipv4\"/>\n<ports>" + elements + "</ports>");
    }

    private static Recorder host(String elements) throws IOException {
        return document("<host>" + elements + "</host>\n");
    }

    private static Recorder document(String elements) throws IOException {
        return Recorder.read(new NmapXml(), HEAD + elements + TAIL);
    }
}

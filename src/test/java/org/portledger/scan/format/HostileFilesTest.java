package org.portledger.scan.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;

/** What wrong, broken and malicious files get. Each came from a real tool's failure; the numbers are those of hostile-cases.md. */
class HostileFilesTest {

    private static final String HEAD =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE nmaprun>\n<nmaprun scanner=\"nmap\" start=\"1795390503\">\n";
    private static final String TAIL = "<runstats><finished time=\"1795390520\"/></runstats></nmaprun>\n";
    private static final byte[] NASTY = "<>&;#'\"/!?[]-=: \n\0\u007fA9".getBytes(ISO_8859_1);
    private static final String WHOLE = host("192.0.2.1", port("tcp", "22", ""));

    @Test
    void case01cutInTheMiddleOfATag() throws IOException {
        String whole = HEAD + WHOLE + host("192.0.2.2", port("tcp", "80", ""));
        String cut = whole + "<host><address addr=\"192.0.2.3\" addrtype=\"ipv4\"/>\n<ports>" + port("tcp", "443", "")
                + "<port protocol=\"tcp\" por";
        Recorder read = read(cut);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.2");
        assertThat(read.notices)
                .containsExactly("REPAIRED 7 The file is damaged at line 7, byte %d: the file ends there, too early."
                                .formatted(cut.length())
                        + " The hosts that stand whole before it (2) were imported."
                        + " The host that begins at line 6, byte %d is not whole and was left out."
                                .formatted(whole.length()));
    }

    @Test
    void case01aFileCutAnywhereGivesItsWholeHostsAndNoOthers() throws IOException {
        byte[] whole;
        try (InputStream in = getClass().getResourceAsStream("/samples/nmap-narrow.xml")) {
            whole = in.readAllBytes();
        }
        String text = new String(whole, UTF_8);
        int firstEnd = text.indexOf("</host>") + "</host>".length();
        for (int length = firstEnd; length < text.stripTrailing().length(); length += 7) {
            Recorder read = Recorder.read(new NmapXml(), Arrays.copyOf(whole, length));
            int ends = text.substring(0, length).split("</host>", -1).length - 1;
            assertThat(read.hosts).as("cut after %d bytes", length).hasSize(ends);
            assertThat(read.notices).as("cut after %d bytes", length).hasSize(1);
            assertThat(read.notices.get(0)).startsWith("REPAIRED").contains("byte " + length);
        }
    }

    @Test
    void case01withoutAWholeHostThereIsNothingToRepair() {
        assertRefused(
                HEAD + "<host><address addr=\"192.0.2.1\"",
                "scan.xml, line 4: not well-formed XML, and no whole host in it: the file ends there, too early");
    }

    @Test
    void case02noClosingTag() throws IOException {
        Recorder read = read(HEAD + WHOLE);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.finishedAt).isNull();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 5 The file is damaged at line 5, byte ");
    }

    @Test
    void case02damageInTheMiddleKeepsWhatIsWholeOnBothSides() throws IOException {
        Recorder read = read(HEAD + WHOLE + "<host></port></host>\n" + host("192.0.2.2", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1", "192.0.2.2");
        assertThat(read.finishedAt).isNotNull();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 5 ")
                .contains("an element 'port' ends that is not open");
    }

    @Test
    void case06billionLaughs() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE nmaprun [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        assertRefused(bomb + "]>\n<nmaprun args=\"&l29;\">&l29;</nmaprun>", "the document type holds declarations");
    }

    @Test
    void case07quadraticEntity() {
        assertRefused(
                "<!DOCTYPE nmaprun [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>\n<nmaprun>" + "&a;".repeat(100_000)
                        + "</nmaprun>",
                "the document type holds declarations");
    }

    @Test
    void case08externalEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the-secret");
        String entity = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";
        assertRefused(
                "<!DOCTYPE nmaprun [" + entity + "]><nmaprun args=\"&x;\">&x;</nmaprun>",
                "the document type holds declarations");
        Recorder read = read("<!DOCTYPE nmaprun SYSTEM \"" + secret.toUri() + "\"><nmaprun>&x;" + WHOLE + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void case08anEntityNobodyDeclaredIsDamage() throws IOException {
        Recorder read = read(HEAD + WHOLE + "<host comment=\"&x;\"/>" + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 5 ");
    }

    @Test
    void case09externalDocumentTypeOpensNoConnection() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            Recorder read = read(
                    "<!DOCTYPE nmaprun SYSTEM \"http://localhost:" + port + "/nmap.dtd\"><nmaprun>" + WHOLE + TAIL);
            assertThat(read.hosts).hasSize(1);
            assertThat(server.accept()).as("a connection").isNull();
        }
    }

    @Test
    void case10invalidUtf8IsRepairedWithItsPlace() throws IOException {
        String before = HEAD + "<host><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/><hostnames><hostname name=\"a";
        byte[] bytes = (before + "\u00fcb\"/></hostnames></host>" + TAIL).getBytes(ISO_8859_1);
        Recorder read = Recorder.read(new NmapXml(), bytes);
        assertThat(read.names).containsExactly("a\uFFFDb");
        assertThat(read.notices)
                .containsExactly(
                        "REPAIRED 4 Characters that are not allowed were read as U+FFFD: 1, the first at line 4, byte "
                                + before.length() + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#x1b;", "\u0000", "\u001b", "\u0008", "\uFFFF"})
    void case11and12charactersThatNoDatabaseTakes(String character) throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", port("tcp", "22", "product=\"a" + character + "b\"")) + TAIL);
        assertThat(read.observations()).extracting(Observation::product).containsExactly("a\uFFFDb");
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 4 Characters that are not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999",
                "65536",
                "-1",
                "+80",
                "abc",
                "",
                " 80",
                "8e1",
                "0x50",
                "٨٠",
                "８０",
                "99999999999999999999"
            })
    void case13to16numbersThatAreNoPorts(String number) throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", "\n" + port("tcp", number, "") + port("tcp", "80", "")) + TAIL);
        assertThat(read.observations()).extracting(Observation::port).containsExactly(tcp(80));
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("LEFT_OUT 5 The port " + (number.isEmpty() ? "(none)" : "'" + number + "'")
                        + " on transport 'tcp' was left out");
    }

    @Test
    void case14portZeroIsAPort() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", port("tcp", "0", "")) + TAIL);
        assertThat(read.observations()).extracting(Observation::port).containsExactly(tcp(0));
    }

    @Test
    void case15aTransportThatIsNone() throws IOException {
        Recorder read = read(HEAD + host("192.0.2.1", port("ip", "6", "") + "<port portid=\"80\"/>") + TAIL);
        assertThat(read.observations()).isEmpty();
        assertThat(read.notices).hasSize(2).allMatch(notice -> notice.startsWith("LEFT_OUT 4 The port "));
    }

    @Test
    void case18theZoneIsKeptApart() throws IOException {
        Recorder read = read(HEAD + host("fe80::1%eth0", "") + host("fe80::1%eth1", "") + TAIL);
        assertThat(read.hosts).containsOnlyKeys("fe80:0:0:0:0:0:0:1%eth0", "fe80:0:0:0:0:0:0:1%eth1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "10.0.0.1/8", "", "example.org", "<b>"})
    void case19addressesThatAreNone(String address) throws IOException {
        String bad = host(address.replace("<", "&lt;"), port("tcp", "80", ""));
        Recorder read = read(HEAD + bad + WHOLE + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("LEFT_OUT 4 The host at " + (address.isEmpty() ? "(none)" : "'" + address + "'")
                        + " was left out");
    }

    @Test
    void case20aHardwareAddressAloneIsNoHost() throws IOException {
        String hardware = "<host><address addr=\"00:00:5E:00:53:01\" addrtype=\"mac\"/><ports>" + port("tcp", "80", "")
                + "</ports></host>\n";
        Recorder read = read(HEAD + hardware + WHOLE + hardware + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .containsExactly("LEFT_OUT 0 Hosts with a hardware address (MAC) only were left out: 2.");
    }

    @Test
    void case20aHostWithoutAnyAddress() throws IOException {
        Recorder read = read(HEAD + "<host><status state=\"up\"/></host>" + TAIL);
        assertThat(read.notices).containsExactly("LEFT_OUT 4 A host without an address was left out.");
    }

    @Test
    void case20aSecondAddressIsLeftOut() throws IOException {
        Recorder read = read(HEAD + "<host><address addr=\"192.0.2.1\"/><address addr=\"192.0.2.2\"/></host>" + TAIL);
        assertThat(read.hosts).containsOnlyKeys("192.0.2.1");
        assertThat(read.notices)
                .containsExactly("LEFT_OUT 4 A further address of the same host was left out: '192.0.2.2'.");
    }

    @Test
    void case21noHostnames() throws IOException {
        assertThat(read(HEAD + WHOLE + TAIL).notices).isEmpty();
    }

    @Test
    void case24markupInNamesIsText() throws IOException {
        String script = "<script>alert('1')</script>";
        String written = script.replace("<", "&lt;");
        Recorder read = read(HEAD + "<host><address addr=\"192.0.2.1\"/><hostnames><hostname name=\"" + written
                + "\"/></hostnames><ports>" + port("tcp", "80", "product=\"" + written + "\"") + "</ports></host>"
                + TAIL);
        assertThat(read.names).containsExactly(script);
        assertThat(read.observations()).extracting(Observation::product).containsExactly(script);
    }

    @ParameterizedTest
    @CsvSource({"198, imported", "199, refused", "100000, refused"})
    void case26deepNesting(int depth, String outcome) throws IOException {
        String document = HEAD + "<host><address addr=\"192.0.2.1\"/>" + "<table>".repeat(depth)
                + "</table>".repeat(depth) + "</host>" + TAIL;
        if (outcome.equals("imported")) {
            assertThat(read(document).hosts).hasSize(1);
        } else {
            assertRefused(document, "scan.xml, line 4: elements nest deeper than 200, which no scanner's do");
        }
    }

    @Test
    void case27anAttributeOf20Megabytes() throws IOException {
        String huge = "x".repeat(20_000_000);
        Recorder read =
                read(HEAD + host("192.0.2.1", port("tcp", "80", "product=\"" + huge + "\" extrainfo=\"y\"")) + TAIL);
        assertThat(read.observations()).extracting(Observation::product).containsExactly("x".repeat(1000));
        assertThat(read.observations()).extracting(Observation::extraInfo).containsExactly("y");
        assertThat(read.notices)
                .containsExactly("WARNING 4 The product is too long: its first 1000 characters were kept.");
    }

    @Test
    void case27aTextOfJustTheRightLengthIsKeptWithoutAWord() throws IOException {
        String longest = "x".repeat(Values.MAX_TEXT);
        Recorder read = read(HEAD + host("192.0.2.1", port("tcp", "80", "product=\"" + longest + "\"")) + TAIL);
        assertThat(read.observations()).extracting(Observation::product).containsExactly(longest);
        assertThat(read.notices).isEmpty();
    }

    @Test
    void case27aCommandLineAsLongAsEverIsKept() throws IOException {
        String ports = "1,".repeat(8_000);
        assertThat(read("<nmaprun args=\"-p " + ports + "\">" + TAIL).header.arguments())
                .isEqualTo("-p " + ports);
        assertThat(read("<nmaprun args=\"" + ports.repeat(2) + "\">" + TAIL)
                        .header
                        .arguments())
                .hasSize(NmapDocument.MAX_ARGUMENTS);
    }

    @Test
    void case27anythingElseOf20Megabytes() throws IOException {
        String huge = "x".repeat(20_000_000);
        for (String element : List.of(
                "<!-- " + huge + " -->",
                "<?" + huge + "?>",
                "<![CDATA[" + huge + "]]>",
                huge,
                "<a b=\"" + huge + "\"/>")) {
            Recorder read = read(HEAD + element + WHOLE + TAIL);
            assertThat(read.hosts).hasSize(1);
            assertThat(read.notices).isEmpty();
        }
        assertThat(read(HEAD + WHOLE + "<" + huge + "/>" + TAIL).notices)
                .singleElement()
                .asString()
                .startsWith("REPAIRED 5 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noon", "-86400", "1e9", "99999999999999999999", "١٧٩"})
    void case30timesThatAreNone(String time) throws IOException {
        Recorder read = read(HEAD.replace("1795390503", time) + WHOLE + TAIL);
        assertThat(read.header.startedAt()).isNull();
        assertThat(read.notices)
                .containsExactly("WARNING 3 The time '" + time + "' is no number of seconds since 1970.");
    }

    @Test
    void anythingElseIsReadOrRefusedButNeverAFailure() throws IOException {
        byte[] sample;
        try (InputStream in = getClass().getResourceAsStream("/samples/nmap-narrow.xml")) {
            sample = in.readAllBytes();
        }
        Random random = new Random(2693);
        for (int i = 0; i < 500; i++) {
            byte[] spoilt = sample.clone();
            for (int j = 0; j < 1 + i % 20; j++) {
                spoilt[random.nextInt(spoilt.length)] = NASTY[random.nextInt(NASTY.length)];
            }
            assertThatCode(() -> readOrRefuse(spoilt)).as("attempt %d", i).doesNotThrowAnyException();
        }
    }

    private static void readOrRefuse(byte[] file) throws IOException {
        try {
            Recorder.read(new NmapXml(), file);
        } catch (InvalidScanFileException e) {
            assertThat(e).hasMessageStartingWith("scan.xml");
        }
    }

    private static void assertRefused(String document, String message) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining(message);
    }

    private static Recorder read(String document) throws IOException {
        return Recorder.read(new NmapXml(), document);
    }

    private static String host(String address, String ports) {
        return "<host><address addr=\"" + address + "\" addrtype=\"ipv4\"/><ports>" + ports + "</ports></host>\n";
    }

    private static String port(String transport, String number, String service) {
        return "<port protocol=\"" + transport + "\" portid=\"" + number + "\"><state state=\"open\"/><service "
                + service + "/></port>";
    }

    private static Port tcp(int number) {
        return new Port(number, TransportProtocol.TCP);
    }
}

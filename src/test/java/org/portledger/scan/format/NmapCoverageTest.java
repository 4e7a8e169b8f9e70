package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.SCTP;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.port.TransportProtocol.UDP;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Recorder;

/** Which ports count as tested: those that answered. */
class NmapCoverageTest {

    private static final String TCP_SCAN = "<scaninfo type='syn' protocol='tcp' services='20-29'/>";
    private static final String UDP_SCAN = "<scaninfo type='udp' protocol='udp' services='50-59'/>";
    private static final String LISTED = port("tcp", 22, "open")
            + port("tcp", 25, "closed")
            + port("tcp", 26, "filtered")
            + port("tcp", 27, "open|filtered");

    @Test
    void listedPortsCountIfTheyAnswered() throws IOException {
        assertThat(tested(TCP_SCAN, LISTED)).isEqualTo(Map.of(TCP, ports("22,25")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filtered", "unfiltered", "open|filtered", "closed|filtered", "no such state", ""})
    void whatNmapCannotTellIsNotTested(String state) throws IOException {
        assertThat(tested(TCP_SCAN, port("tcp", 22, state))).isNull();
        assertThat(tested(TCP_SCAN, extra(state, ""))).isNull();
        assertThat(tested(TCP_SCAN, extra(state, list("tcp", "20-29")))).isNull();
    }

    @Test
    void aClosedGroupWithAListIsWhatItLists() throws IOException {
        assertThat(tested(
                        TCP_SCAN,
                        extra("filtered", list("tcp", "28-29"))
                                + extra("closed", list("tcp", "20-21") + list("tcp", "23-24"))
                                + LISTED))
                .isEqualTo(Map.of(TCP, ports("20-25")));
    }

    @Test
    void aClosedGroupAloneIsAllThatIsNotListed() throws IOException {
        assertThat(tested(TCP_SCAN, extra("closed", "<extrareasons reason='resets' count='6'/>") + LISTED))
                .isEqualTo(Map.of(TCP, ports("20-25,28-29")));
    }

    @Test
    void severalGroupsWithoutListsCannotBeToldApart() throws IOException {
        assertThat(tested(TCP_SCAN, extra("closed", "") + extra("filtered", "") + LISTED))
                .isEqualTo(Map.of(TCP, ports("22,25")));
    }

    @Test
    void eachTransportHasItsOwnPorts() throws IOException {
        String scans = TCP_SCAN + UDP_SCAN + "<scaninfo type='sctpinit' protocol='sctp' services='36412'/>";
        assertThat(tested(scans, extra("closed", "") + port("tcp", 22, "filtered") + port("udp", 53, "open|filtered")))
                .isEqualTo(Map.of(TCP, ports("20-21,23-29"), UDP, ports("50-52,54-59"), SCTP, ports("36412")));
        assertThat(tested(scans, extra("open|filtered", list("udp", "50-59")) + extra("closed", list("tcp", "20-29"))))
                .isEqualTo(Map.of(TCP, ports("20-29")));
    }

    @Test
    void aScanOfProtocolsTestsNoPorts() throws IOException {
        assertThat(tested("<scaninfo type='ipproto' protocol='ip' services='0-255'/>", extra("closed", "")))
                .isNull();
    }

    @Test
    void anOpenPortThatWasNotLookedForMakesNoDifference() throws IOException {
        assertThat(tested(TCP_SCAN, extra("closed", list("tcp", "20-28")) + port("tcp", 40000, "open")))
                .isEqualTo(Map.of(TCP, ports("20-28")));
    }

    @Test
    void aHostDoesNotInheritFromTheOneBefore() throws IOException {
        Recorder read = read(
                TCP_SCAN,
                host("192.0.2.1", extra("closed", list("tcp", "20-24")) + LISTED)
                        + host("192.0.2.2", "")
                        + host("192.0.2.3", port("tcp", 23, "closed")));
        assertThat(read.tested)
                .isEqualTo(Map.of(
                        "192.0.2.1", Map.of(TCP, ports("20-25")),
                        "192.0.2.3", Map.of(TCP, ports("23"))));
    }

    @Test
    void aHostThatTookTooLongWasNotTested() throws IOException {
        Recorder read = read(
                TCP_SCAN,
                "<host timedout='true'><address addr='192.0.2.7'/><ports>" + extra("closed", "") + "</ports></host>");
        assertThat(read.hosts).containsOnlyKeys("192.0.2.7");
        assertThat(read.tested).isEmpty();
    }

    @Test
    void aHostThatIsDownIsToldAsDown() throws IOException {
        Recorder read = read(
                TCP_SCAN,
                "<host><status state='down'/><address addr='192.0.2.7'/><ports>" + extra("closed", "")
                        + "</ports></host><host><address addr='192.0.2.8'/><status state='down'/></host>"
                        + "<host><status state='down'/><address addr='00:00:5E:00:53:01' addrtype='mac'/></host>");
        assertThat(read.down).containsExactly("192.0.2.7", "192.0.2.8");
        assertThat(read.hosts).isEmpty();
        assertThat(read.tested).isEmpty();
    }

    @Test
    void masscanTellsNothingOfWhatItDidNotSee() throws IOException {
        String scan = "<scaninfo type='syn' protocol='tcp' />";
        assertThat(tested(scan, port("tcp", 22, "open"))).isNull();
        assertThat(tested(scan, port("tcp", 22, "closed"))).isEqualTo(Map.of(TCP, ports("22")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-99999", "9-1", "x", "1,,2", "-1", "١"})
    void aListThatIsNoneTestsNothingAndIsNoticed(String list) throws IOException {
        Recorder read =
                read("\n<scaninfo protocol='tcp' services='" + list + "'/>\n", host("192.0.2.7", extra("closed", "")));
        assertThat(read.tested).isEmpty();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("WARNING 2 A list of the ports that were scanned is not used: ");
    }

    @Test
    void aListThatIsTooLongEndsWithItsLastWholeNumber() throws IOException {
        StringBuilder odd = new StringBuilder("1");
        for (int port = 3; port < 65_536; port += 2) {
            odd.append(',').append(port);
        }
        PortSet tested = tested("<scaninfo protocol='tcp' services='" + odd + "'/>", extra("closed", ""))
                .get(TCP);
        String kept = odd.substring(0, odd.lastIndexOf(",", PortLists.MAX_LENGTH));
        assertThat(tested).isEqualTo(PortSet.parse(kept));
    }

    private static Map<TransportProtocol, PortSet> tested(String scans, String ports) throws IOException {
        return read(scans, host("192.0.2.7", ports)).tested.get("192.0.2.7");
    }

    private static Recorder read(String scans, String hosts) throws IOException {
        return Recorder.read(
                new NmapXml(),
                "<nmaprun scanner='nmap'>" + scans + hosts + "<runstats><finished/></runstats></nmaprun>");
    }

    private static String host(String address, String ports) {
        return "<host><address addr='" + address + "' addrtype='ipv4'/><ports>" + ports + "</ports></host>";
    }

    private static String extra(String state, String reasons) {
        return "<extraports state='" + state + "' count='1'>" + reasons + "</extraports>";
    }

    private static String list(String protocol, String ports) {
        return "<extrareasons reason='any' count='1' proto='" + protocol + "' ports='" + ports + "'/>";
    }

    private static String port(String protocol, int number, String state) {
        return "<port protocol='" + protocol + "' portid='" + number + "'><state state='" + state + "'/></port>";
    }

    private static PortSet ports(String list) {
        return PortSet.parse(list);
    }
}

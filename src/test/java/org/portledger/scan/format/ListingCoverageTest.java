package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sampleText;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Recorder;

/** When what a host's own listing does not tell was not there, and when that is not sure. */
class ListingCoverageTest {

    private static final String SS_HEADING = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ss-tulpn.txt             | tcp, udp
            ss-ulnp.txt              | udp
            netstat-tulpn.txt        | tcp, udp
            netstat-macos.txt        | tcp, udp
            netstat-ano-de.txt       | tcp, udp
            netstat-abn-ru.txt       | tcp
            sockstat.txt             | tcp, udp
            sockstat-wide.txt        | tcp, udp
            ss-anp.txt               | tcp, udp
            ss-tlnpi.txt             | tcp
            osquery.json             | sctp, tcp, udp
            net-connection-table.txt | tcp
            net-connection-list.txt  | tcp
            net-connection.csv       | tcp
            net-connection.json      | tcp
            """)
    void everyPortOfTheTransportsThatAreListed(String sample, String transports) throws IOException {
        assertThat(testedWholly(read(sample(sample)))).isEqualTo(transports);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ss-one-port.txt", "lsof-one-port.txt"})
    void aListingThatWasAskedForOnePort(String sample) throws IOException {
        assertOnlyTold(
                sampleText(sample), 1, "All that the listing tells has port 2693, as if it was asked for no other.");
    }

    @Test
    void aListingThatWasAskedForOnePortAndTellsItsConnectionsToo() throws IOException {
        assertOnlyTold("""
                State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
                LISTEN 0      128          0.0.0.0:2693      0.0.0.0:*     users:(("belarc",pid=8,fd=3))
                ESTAB  0      0          127.0.0.1:2693    127.0.0.1:38594 users:(("belarc",pid=8,fd=4))
                """, 1, "All that the listing tells has port 2693");
        assertOnlyTold("""
                LocalAddress LocalPort RemoteAddress RemotePort State
                ------------ --------- ------------- ---------- -----
                ::           2693      ::            0          Listen
                0.0.0.0      2693      0.0.0.0       0          Listen
                192.0.2.7    2693      192.0.2.9     50100      Established
                """, 2, "All that the listing tells has port 2693");
        assertOnlyTold("""
                  Proto  Local Address          Foreign Address        State
                  TCP    0.0.0.0:2693           0.0.0.0:0              LISTENING
                """, 1, "All that the listing tells has port 2693");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsof-nobody.txt", "lsof-users.txt", "lsof-numbers.txt", "lsof.txt", "lsof-i.txt"})
    void lsofTellsNoSocketsOfTheSystemItself(String sample) throws IOException {
        assertOnlyTold(sampleText(sample), "The command tells the sockets of processes, and not those of the system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ss-tlnp.txt", "netstat-tlnp.txt", "netstat-freebsd-inet.txt"})
    void aListingOfOneVersionOfIpLooksLikeThatOfAHostWithoutTheOther(String sample) throws IOException {
        assertOnlyTold(sampleText(sample), "The listing does not tell sockets of both versions of IP");
    }

    /** What takes both stands in the listing of either. */
    @ParameterizedTest
    @CsvSource({
        "*:80, 0.0.0.0:81, ''",
        "*:80, [::]:81, ''",
        "*:80, *:81, ''",
        "[::]:80, 0.0.0.0:81, tcp",
        "[::ffff:192.0.2.7]:80, 127.0.0.53%lo:53, tcp"
    })
    void bothVersionsShowThatNeitherWasAskedForAlone(String first, String second, String transports)
            throws IOException {
        assertThat(testedWholly(
                        read(SS_HEADING + "tcp LISTEN 0 5 %s *:*\ntcp LISTEN 0 5 %s *:*\n".formatted(first, second))))
                .isEqualTo(transports);
    }

    @Test
    void aSocketOfTheOtherTransportShowsItToo() throws IOException {
        assertThat(testedWholly(read(SS_HEADING + """
                tcp LISTEN 0 5 0.0.0.0:80 *:*
                tcp LISTEN 0 5 0.0.0.0:81 *:*
                udp UNCONN 0 0 [fe80::1]%eth0:546 *:*
                """))).isEqualTo("tcp, udp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ss-tulpne.txt",
                "netstat-tulpne.txt",
                "netstat-macos.txt",
                "netstat-ano-de.txt",
                "netstat-abn-ru.txt",
                "sockstat.txt"
            })
    void whoPicksLinesSeldomPicksTheHeading(String sample) throws IOException {
        String listing = sampleText(sample);
        String picked = listing.lines().filter(line -> line.matches(".*\\d.*")).collect(joining("\n", "", "\n"));

        assertThat(read(listing).tested).isNotEmpty();
        assertOnlyTold(picked, "The listing has no heading, as if lines were picked from it.");
        assertOnlyTold("C:\\>netstat -an | findstr LIST  and  more  of  it\n" + picked, "The listing has no heading");
        assertOnlyTold("What my server says on this machine of mine:\n" + picked, "The listing has no heading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ss-tn.txt", "netstat-tn.txt"})
    void aListingOfConnectionsOnly(String sample) throws IOException {
        Recorder read = read(sample(sample));

        assertThat(read.observations()).isEmpty();
        assertThat(read.tested).isEmpty();
    }

    @Test
    void aListingOfConnectionsSaysNothingOfListenersEvenBesideThoseOfAnotherTransport() throws IOException {
        assertThat(testedWholly(read("""
                LocalAddress LocalPort RemoteAddress RemotePort State
                192.0.2.7    50100     192.0.2.9     443        Established

                PS C:\\> Get-NetUDPEndpoint | Format-Table -AutoSize
                LocalAddress LocalPort
                0.0.0.0      123
                ::           500
                """))).isEqualTo("udp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(servers and established)", "(including servers)"})
    void aHeadingThatNamesListenersShowsThatThereAreNone(String heading) throws IOException {
        Recorder read = read("Active Internet connections " + heading + "\n"
                + "Proto Recv-Q Send-Q Local Address Foreign Address State\n"
                + "tcp 0 0 192.0.2.7:50100 192.0.2.9:443 ESTABLISHED\n"
                + "tcp6 0 0 2001:db8::7:50101 2001:db8::9:22 ESTABLISHED\n");

        assertThat(read.observations()).isEmpty();
        assertThat(testedWholly(read)).isEqualTo("tcp");
    }

    @Test
    void withoutSuchAHeadingItShowsNothing() throws IOException {
        assertOnlyTold(
                "tcp 0 0 192.0.2.7:50100 192.0.2.9:443 ESTABLISHED\ntcp 0 0 192.0.2.7:50101 192.0.2.9:22 ESTABLISHED\n",
                0,
                "No listener is in the listing");
    }

    @Test
    void aPortThatCouldNotBeReadMayHaveBeenAny() throws IOException {
        Recorder read = read(SS_HEADING + """
                tcp LISTEN 0 5 [::]:80 *:*
                tcp LISTEN 0 5 *:http-alt *:*
                udp UNCONN 0 0 0.0.0.0:53 *:*
                """);

        assertThat(testedWholly(read)).isEqualTo("udp");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 3 'http-alt'");
    }

    @Test
    void soMayThoseInALineThatWasTooLong() throws IOException {
        Recorder read = read(SS_HEADING + "tcp LISTEN 0 5 *:80 *:*\ntcp LISTEN 0 5 *:81 *:*\n" + "x".repeat(70_000));

        assertThat(read.observations()).hasSize(2);
        assertThat(read.tested).isEmpty();
    }

    private static void assertOnlyTold(String listing, int listeners, String warning) throws IOException {
        assertThat(read(listing).observations()).hasSize(listeners);
        assertOnlyTold(listing, warning);
    }

    private static void assertOnlyTold(String listing, String warning) throws IOException {
        Recorder read = read(listing);

        assertThat(read.tested).isEmpty();
        assertThat(read.notices)
                .singleElement()
                .asString()
                .startsWith("WARNING 0 " + warning)
                .endsWith("Only the ports that it tells count as tested.");
    }
}

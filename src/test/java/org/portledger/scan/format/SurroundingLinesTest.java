package org.portledger.scan.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sampleText;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;
import static org.portledger.scan.format.Readers.recognising;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Recorder;

/** What stands in a host's own listing around its rows, or in their place. */
class SurroundingLinesTest {

    private static final String UNREAD =
            "WARNING 0 Lines of the listing cannot be read, so that ports may be missing. Only the ports that it tells count as tested.";

    private static final String ASKED_FOR_A_PART =
            "WARNING 0 The command above the listing asks for a part of what there is. Only the ports that it tells count as tested.";

    private static final String ANSIBLE = "%s | CHANGED | rc=0 >>\n";

    /** The line that is replaced by what stands behind the second bar, in which a slash ends a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ss-tulpne.txt      | 0.0.0.0:2693 | tcp   LISTEN 0      128       0.0.0.0:2693/0.0.0.0:*     users:(("belarc",pid=8,fd=3))
            ss-tulpne.txt      | 0.0.0.0:2693 | tcp   LISTEN 0      128/  0.0.0.0:2693  0.0.0.0:*
            ss-tulpne.txt      | 0.0.0.0:2693 | tcp   LISTEN 0      128       0.0.0.0:26/93      0.0.0.0:*
            netstat-tulpne.txt | 0.0.0.0:2693 | tcp        0      0 0.0.0.0:2693/0.0.0.0:*               LISTEN
            netstat-tulpne.txt | 0.0.0.0:2693 | udplite    0      0 0.0.0.0:2693            0.0.0.0:*/tcp 0
            netstat-macos.txt  | *.8080       | tcp46      0      0  *.8080/*.*                    LISTEN
            netstat-ano-de.txt | [::]:445     | TCP    [::]:445/[::]:0    ABHÖREN    4
            netstat-ano-de.txt | [::]:445     | TCP    [::]:445               [::]:0/  ABHÖREN    4
            sockstat.txt       | tcp4   *:22  | root     sshd         812 4  tcp4   *:22/*:*
            """)
    void aRowThatWasWrappedIsToldAndTakesTheClaimAway(String sample, String row, String wrapped) throws IOException {
        String whole = sampleText(sample);
        String line = whole.lines().filter(any -> any.contains(row)).findFirst().orElseThrow();
        Recorder read = read(whole.replace(line, wrapped.replace("/", "\n")));

        assertThat(testedWholly(read(whole))).isNotEmpty();
        assertThat(read.tested).isEmpty();
        assertThat(read.observations()).hasSize(read(whole).observations().size() - 1);
        assertThat(read.notices.get(0)).startsWith("LEFT_OUT ").endsWith(" was left out: the line cannot be read.");
        assertThat(read.notices).endsWith(UNREAD);
    }

    @ParameterizedTest
    @CsvSource({
        "ss-tulpne.txt, netstat-tulpne.txt",
        "ss-tulpne.txt, lsof-users.txt",
        "ss-tlnpi.txt, proc-net.txt",
        "netstat-tulpne.txt, ss-tulpne.txt",
        "netstat-anpo.txt, lsof-users.txt",
        "netstat-anpo.txt, sockstat.txt",
        "netstat-macos.txt, lsof-users.txt",
        "sockstat.txt, netstat-macos.txt",
        "proc-net.txt, ss-tulpne.txt",
        "netstat-ano-de.txt, net-connection-table.txt",
        "netstat-abno-en.txt, ss-tulpne.txt"
    })
    void theListingOfAnotherToolBehindItIsTold(String first, String second) throws IOException {
        byte[] both = (sampleText(first) + "\n" + sampleText(second)).getBytes(UTF_8);
        Recorder read =
                Recorder.read(recognising(sampleText(first).getBytes(UTF_8)).get(0), both);

        assertThat(read.tested).isEmpty();
        assertThat(read.notices)
                .filteredOn(notice -> notice.startsWith("LEFT_OUT "))
                .hasSizeGreaterThanOrEqualTo(
                        read(sampleText(second)).observations().size());
        assertThat(read.notices).contains(UNREAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "a  ", "::", ":", "0:", "0", "a@", "|", "( ", "u_str ", "\u001b]", "\u001b[", "*:* "})
    void noLineIsTooLongToBeJudged(String word) throws IOException {
        for (String sample : new String[] {
            "ss-anp.txt", "netstat-anpo.txt", "netstat-ano-de.txt", "sockstat.txt", "lsof.txt", "proc-net.txt"
        }) {
            String listing = sampleText(sample);
            Recorder read = read(listing + word.repeat(60_000 / word.length()) + "\n" + listing);

            assertThat(read.observations())
                    .as(sample)
                    .hasSize(2 * read(listing).observations().size());
        }
    }

    @Test
    void theSameToolTwiceIsOneListing() throws IOException {
        for (String sample : new String[] {"ss-tulpne.txt", "netstat-anpo.txt", "netstat-macos.txt", "sockstat.txt"}) {
            String listing = sampleText(sample);
            Recorder read =
                    read("root@web:~# one\n" + listing + "root@web:~# two\n" + listing + "root@web:~# exit\nexit\n");

            assertThat(read.notices).as(sample).isEmpty();
            assertThat(testedWholly(read)).as(sample).isEqualTo(testedWholly(read(listing)));
        }
    }

    @Test
    void titlesInAnyLanguageAreNoRows() throws IOException {
        Recorder read = read("""
                Aktive Internetverbindungen (Nur Server)
                Proto Recv-Q Send-Q Local Address           Foreign Address         State
                tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
                tcp6       0      0 :::80                   :::*                    LISTEN
                Aktive Sockets in der UNIX-Domäne (Nur Server)
                Proto RefCnt Flags       Type       State         I-Node   Pfad
                unix  2      [ ACC ]     STREAM     HÖRT          66618    /run/a.sock
                """);

        assertThat(read.notices).isEmpty();
        assertThat(testedWholly(read)).isEqualTo("tcp");
    }

    @Test
    void socketsOfTheKernelAndRoutesAreNoRows() throws IOException {
        Recorder read = read(sampleText("netstat-macos.txt") + """
                Registered kernel control modules
                id       flags    pcbcount rcvbuf   sndbuf   name
                       1        9        0   131072   131072 com.apple.flow-divert
                Active kernel event sockets
                Proto Recv-Q Send-Q vendor  class subcl
                kevt       0      0      1      1     11
                Active kernel control sockets
                Proto Recv-Q Send-Q   unit     id name
                kctl       0      0      1      1 com.apple.flow-divert
                Routing tables

                Internet:
                Destination        Gateway            Flags           Netif Expire
                default            192.0.2.1          UGScg             en0
                192.0.2            link#11            UCS               en0      !
                """);

        assertThat(read.notices).isEmpty();
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }

    @Test
    void coloursAndTitlesOfTerminalsAreNoText() throws IOException {
        String listing = sampleText("ss-tulpne.txt");
        String coloured = "\u001b]0;root@web: ~\u0007\u001b[01;32mroot@web\u001b(B\u001b[m:~# ss -tulpne\n"
                + listing.replace("LISTEN", "\u001b[01;31m\u001b[KLISTEN\u001b[m\u001b[K")
                        .replace("udp", "\u001b]8;;\u001b\\udp\u001b[0m");

        assertThat(read(coloured).notices).isEmpty();
        assertThat(sockets(read(coloured))).isEqualTo(sockets(read(listing)));
        assertThat(testedWholly(read(coloured))).isEqualTo("tcp, udp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# ss -tlnp '( sport = :80 or sport = :443 )'",
                "root@web:~# ss -tulpn | grep -v 127.0.0.1",
                "[root@web ~]# ss -tulpn | sudo head -40",
                "$ ss -tulpn state listening sport = 80",
                "bash-5.1$ ss -tulpn src 192.0.2.7",
                "~ # ss -tulpn | awk '{print}'",
                "Every 2.0s: ss -tulpn | tail -n 20      web: Fri Nov 27"
            })
    void aCommandThatAsksForAPart(String prompt) throws IOException {
        Recorder read = read(prompt + "\n" + sampleText("ss-tulpne.txt"));

        assertThat(read.observations()).hasSize(12);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).containsExactly(ASKED_FOR_A_PART);
    }

    @Test
    void aCommandOfWindowsThatAsksForAPart() throws IOException {
        for (String prompt : new String[] {"C:\\Windows>", "PS C:\\Windows> "}) {
            Recorder read = read(prompt + "netstat -ano | more\n" + sampleText("netstat-ano-de.txt"));
            assertThat(read.notices).isEmpty();

            read = read(prompt + "netstat -ano | findstr 0\n" + sampleText("netstat-ano-de.txt"));
            assertThat(read.tested).isEmpty();
            assertThat(read.notices).containsExactly(ASKED_FOR_A_PART);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root@web:~# ss -tulpne",
                "$ sudo ss -tulpne | tee listing.txt",
                "[root@dev ~]# ss -tulpne | sort",
                "# ss -tulpne 2>&1 | less"
            })
    void aCommandThatAsksForAll(String prompt) throws IOException {
        Recorder read = read(prompt + "\n" + sampleText("ss-tulpne.txt"));

        assertThat(read.notices).isEmpty();
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }

    @Test
    void listingsOfSeveralHostsInOneFileAreRefused() throws IOException {
        for (String sample : new String[] {"ss-tulpne.txt", "netstat-anpo.txt", "netstat-ano-de.txt", "sockstat.txt"}) {
            String listing = sampleText(sample);
            String both = ANSIBLE.formatted("web01") + listing + ANSIBLE.formatted("web02") + listing;

            assertThatThrownBy(() -> read(both))
                    .isInstanceOf(InvalidScanFileException.class)
                    .hasMessage(
                            "scan.xml, line %d: the listing is of several hosts, 'web01' and 'web02'; give what is of each as a file of its own",
                            listing.lines().count() + 2);
        }
    }

    @Test
    void theListingOfOneHostIsNot() throws IOException {
        String listing = ANSIBLE.formatted("web01") + sampleText("ss-tulpne.txt");
        Recorder read = read(listing + listing);

        assertThat(read.observations()).hasSize(24);
        assertThat(read.notices).isEmpty();
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
    }
}

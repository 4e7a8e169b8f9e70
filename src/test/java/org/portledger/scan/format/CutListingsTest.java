package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sampleText;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Recorder;

/** Listings whose last line was cut in the middle, so that others may be missing behind it. */
class CutListingsTest {

    private static final String ENDS_TOO_EARLY =
            " The listing ends too early, in the middle of a line. Only the ports told before count as tested.";

    /** The end of each is the last that is left of the sample. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ss-tulpne.txt            | tcp   LISTEN 0      128                             127.0.0.5
            ss-tulpne.txt            | tcp   LISTEN 0
            ss-tulpne.txt            | 127.0.0.53%lo:53        0.0.0
            ss-tlnp.txt              | LIST
            netstat-tulpne.txt       | tcp6       0      0 :::8
            netstat-tulpne.txt       | udp        0      0 192.0.2.7:123           0.0.0.0:
            netstat-macos.txt        | tcp46      0      0  *.80
            netstat-ano-de.txt       | TCP    [::]:445               [::]:
            netstat-ano-de.txt       | TCP    [::]:44
            netstat-ano-de.txt       | U
            sockstat.txt             | ntpd     ntpd         790 20 udp4   192.0.2.7:1
            lsof-users.txt           | resolver   10   daemon    3u  IPv4 683290
            lsof-users.txt           | Web\\x20Co  11   nobody    3u  IPv4 683285      0t0  TCP 127.0.2.1:80
            lsof-users.txt           | Web\\x20Co  11   nobody    3u  IPv4 683285      0t0  TCP 127.0.2.1:8080 (LIST
            net-connection-table.txt | ::1           2693      ::
            net-connection.csv       | "::1","2693","::
            net-connection.csv       | "::1","26
            """)
    void whatIsNotWholeIsLeftOutAndNothingElseTakenForTested(String sample, String end) throws IOException {
        String whole = sampleText(sample);
        String cut = whole.substring(0, whole.indexOf(end) + end.length());
        long line = cut.lines().count();
        Recorder read = read(cut);

        assertThat(read.notices).hasSize(2);
        assertThat(read.notices.get(0)).startsWith("LEFT_OUT " + line + " '").endsWith("the line is not whole.");
        assertThat(read.notices.get(1)).isEqualTo("REPAIRED " + line + ENDS_TOO_EARLY);
        assertThat(read.tested).isEmpty();
        assertThat(read.observations()).allMatch(seen -> seen.line() < line);
    }

    /** What is needed of them stands whole in each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ss-tulpne.txt      | users:(("Web Con
            ss-tulpne.txt      | users:(("sshd",pid=18,fd=3),("sshd",pi
            netstat-tulpne.txt | 2693            0.0.0.0:*               LIST
            netstat-ano-de.txt | TCP    127.0.0.1:5939         0.0.0.0:0              ABH
            """)
    void aSocketWhosePortIsWholeIsKept(String sample, String end) throws IOException {
        String whole = sampleText(sample);
        String cut = whole.substring(0, whole.indexOf(end) + end.length());
        long line = cut.lines().count();
        Recorder read = read(cut);

        assertThat(read.notices).containsExactly("REPAIRED " + line + ENDS_TOO_EARLY);
        assertThat(read.observations()).anyMatch(seen -> seen.line() == line);
        assertThat(read.tested).isEmpty();
    }

    @Test
    void aConnectionOfAListThatLacksPropertiesIsLeftOut() throws IOException {
        String whole = sampleText("net-connection-list.txt");
        Recorder read = read(whole.substring(0, whole.lastIndexOf("LocalPort") + 25));

        assertThat(read.observations()).hasSize(2);
        assertThat(read.notices).hasSize(2);
        assertThat(read.tested).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ss-tulpne.txt",
                "ss-tlnpi.txt",
                "netstat-anpo.txt",
                "netstat-macos.txt",
                "netstat-ano-de.txt",
                "netstat-abn-ru.txt",
                "sockstat.txt",
                "net-connection-table.txt",
                "net-connection-list.txt",
                "net-connection.csv"
            })
    void aCopyWithoutTheLastLineFeedOrWithAPromptBehindItIsWhole(String sample) throws IOException {
        String whole = sampleText(sample);
        String tested = testedWholly(read(whole));

        for (String copy : new String[] {whole.stripTrailing(), whole + "admin@web:~$ ", whole + "PS C:\\Windows> "}) {
            Recorder read = read(copy);
            assertThat(read.notices).isEmpty();
            assertThat(testedWholly(read)).isNotEmpty().isEqualTo(tested);
        }
    }
}

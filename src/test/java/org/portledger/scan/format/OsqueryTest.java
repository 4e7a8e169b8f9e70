package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sampleText;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Recorder;

/** The table {@code listening_ports}, as osquery prints and as it logs it. */
class OsqueryTest {

    @Test
    void theTableAloneNamesNoProcesses() throws IOException {
        Recorder read = read(sample("osquery.json"));

        assertThat(sockets(read))
                .containsExactly(
                        "22/tcp 0.0.0.0 null null",
                        "22/tcp :: null null",
                        "53/udp 127.0.0.53 null null",
                        "8005/tcp ::ffff:127.0.0.1 null null",
                        "2049/tcp 0.0.0.0 null null",
                        "3868/sctp 192.0.2.7 null null");
        assertThat(testedWholly(read)).isEqualTo("sctp, tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void joinedWithOthersItNamesProcessesAndUsers() throws IOException {
        Recorder read = read(sample("osquery-processes.json"));

        assertThat(sockets(read))
                .containsExactly(
                        "22/tcp 0.0.0.0 sshd root",
                        "22/tcp :: sshd root",
                        "2693/tcp 0.0.0.0 BLAgent belarc",
                        "123/udp 0.0.0.0 ntpd ntp",
                        "9222/tcp 127.0.0.1 Google Chrome H alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"osquery-processes.json", "osquery-snapshots.log"})
    void ofAnInnerJoinWithProcessesOnlyWhatItTellsCounts(String sample) throws IOException {
        Recorder read = read(sample(sample));

        assertThat(read.tested).isEmpty();
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 0 Each row names a process, as if ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"\",\"pid\":\"-1\"",
                "\"name\":\"x\",\"pid\":-1",
                "\"name\":\"x\",\"pid\":\"0\"",
                "\"name\":null"
            })
    void aSocketOfNoProcessShowsThatNoneFellOut(String process) throws IOException {
        Recorder read = read("""
                [{"address":"::","port":"22","protocol":"6","name":"sshd","pid":"812"},
                {"address":"0.0.0.0","port":"2049","protocol":"6",%s}]""".formatted(process));

        assertThat(testedWholly(read)).isEqualTo("tcp");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TCP, tcp", "tcp, tcp", "Udp, udp", "132, sctp"})
    void aProtocolMayBeAWord(String written, String transport) throws IOException {
        Recorder read = read("""
                [{"address":"::","port":"22","protocol":"%s"},{"address":"0.0.0.0","port":"23","protocol":"%s"}]""".formatted(written, written));

        assertThat(sockets(read))
                .containsExactly("22/" + transport + " :: null null", "23/" + transport + " 0.0.0.0 null null");
        assertThat(testedWholly(read)).isEqualTo(transport);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":\"::\",\"port\":\"22\",\"protocol\":\"TCP6\"}",
                "{\"address\":\"::\",\"port\":22,\"protocol\":136}",
                "{\"address\":\"::\",\"port\":\"22\",\"protocol\":\"\"}",
                "{\"snapshot\":[{\"address\":\"::\",\"port\":\"22\",\"protocol\":\"any\"}],\"name\":\"a\"}"
            })
    void aProtocolThatIsNoneIsLeftOut(String row) throws IOException {
        Recorder read = read(row + """

                {"address":"::","port":"80","protocol":"6"}
                {"address":"0.0.0.0","port":"81","protocol":"6"}
                {"address":"","port":"0","protocol":"0","path":"/run/x"}
                {"address":"","port":"0","protocol":"","path":"/run/x"}
                """);

        assertThat(sockets(read)).containsExactly("80/tcp :: null null", "81/tcp 0.0.0.0 null null");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 '22' was left out: its protocol ");
        assertThat(read.tested).isEmpty();
    }

    @Test
    void numbersAreTakenAsTextsAreAndAPidIsNoProcess() throws IOException {
        Recorder read = read("""
                [{"address":"::","port":22,"protocol":6,"pid":812,"uid":0},{"address":"","port":53,"protocol":17}]
                """);

        assertThat(sockets(read)).containsExactly("22/tcp :: null uid 0", "53/udp * null null");
    }

    @Test
    void aLogOfChangesTellsWhatIsLeft() throws IOException {
        Recorder read = read(sample("osquery-results.log"));

        assertThat(sockets(read)).containsExactly("22/tcp 0.0.0.0 sshd null", "5432/tcp 127.0.0.1 postgres null");
        assertThat(read.tested).isEmpty();
        assertThat(read.finishedAt).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(read.notices).hasSize(2).first().asString().startsWith("WARNING 0 The log tells changes");
    }

    @Test
    void aLogOfSnapshotsTellsTheLast() throws IOException {
        Recorder read = read(sample("osquery-snapshots.log"));

        assertThat(sockets(read))
                .containsExactly("22/tcp 0.0.0.0 sshd null", "22/tcp :: sshd null", "5432/tcp 127.0.0.1 postgres null");
        assertThat(read.observations()).allMatch(seen -> seen.line() == 2);
        assertThat(read.finishedAt).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    void aLogInBatchesToo() throws IOException {
        Recorder read = read("""
                {"diffResults":{"added":[{"address":"::","port":"22","protocol":"6","pid":"1"},\
                {"address":"::","port":"80","protocol":"6","pid":"2"}],"removed":[]},"name":"a","unixTime":"x"}
                {"diffResults":{"added":[],"removed":[{"address":"::","port":"80","protocol":"6","pid":"2"}]},"name":"a"}
                """);

        assertThat(sockets(read)).containsExactly("22/tcp :: null null");
        assertThat(read.tested).isEmpty();
        assertThat(read.finishedAt).isNull();
    }

    @Test
    void twoQueriesDoNotReplaceEachOther() throws IOException {
        Recorder read = read("""
                {"snapshot":[{"address":"::","port":"22","protocol":"6"}],"name":"tcp"}
                {"snapshot":[{"address":"::","port":"53","protocol":"17"}],"name":"udp"}
                {"snapshot":[{"address":"::","port":"80","protocol":"6"}],"name":"tcp"}
                """);

        assertThat(sockets(read)).containsExactly("53/udp :: null null", "80/tcp :: null null");
    }

    @Test
    void aLogOfSeveralHostsIsRefused() throws IOException {
        String log = sampleText("osquery-results.log")
                + sampleText("osquery-results.log").replace("web.", "db.");

        assertThatThrownBy(() -> read(log))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("scan.xml, line 6: the listing is of several hosts, 'web.example' and 'db.example';"
                        + " give what is of each as a file of its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"address\":\"::\",\"port\":22,\"protocol\":6,\"host_hostname\":\"web\"},"
                        + "{\"address\":\"::\",\"port\":22,\"protocol\":6,\"host_hostname\":\"db\"}]",
                "{\"address\":\"::\",\"port\":22,\"protocol\":6,\"hostIdentifier\":\"web\"}\n"
                        + "{\"address\":\"::\",\"port\":22,\"protocol\":6}\n"
                        + "{\"address\":\"::\",\"port\":0,\"protocol\":0,\"hostIdentifier\":\"db\"}"
            })
    void rowsOfSeveralHostsAreRefused(String rows) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageMatching("scan.xml, line [0-9]+: the listing is of several hosts, 'web' and 'db';"
                        + " give what is of each as a file of its own");
    }

    @Test
    void moreListenersThanAHostCanHaveAreRefused() {
        StringBuilder snapshots = new StringBuilder();
        for (int i = 0; i < 140_000; i++) {
            snapshots
                    .append("{\"columns\":{\"address\":\"::\",\"port\":\"22\",\"protocol\":\"6\",\"pid\":\"")
                    .append(i)
                    .append("\"}}\n");
        }

        assertThatThrownBy(() -> read(snapshots.toString()))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("line 131073: the log tells of more than 131072 listeners at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "99999", "+80", "abc", "٢٢", "2.2e1", "\\u0000"})
    void aPortThatIsNoneIsLeftOut(String port) throws IOException {
        Recorder read = read("""
                [{"address":"::","port":"%s","protocol":"6"},{"address":"::","port":"80","protocol":"6"},
                {"address":"::","port":"81","protocol":"6"}]""".formatted(port));

        assertThat(sockets(read)).containsExactly("80/tcp :: null null", "81/tcp :: null null");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 ");
        assertThat(read.tested).isEmpty();
    }

    @Test
    void whatIsCutOffTellsWhatIsWhole() throws IOException {
        String whole = sampleText("osquery.json");
        Recorder read = read(whole.substring(0, whole.lastIndexOf("protocol")));

        assertThat(read.observations()).hasSize(5);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).singleElement().asString().startsWith("REPAIRED 8 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script> | <script>alert(1)</script>
            a\\u0000b                 | a\uFFFDb
            ''                        | null
            """)
    void namesOfProcessesAreText(String written, String process) throws IOException {
        Recorder read = read("[{\"address\":\"::\",\"port\":\"80\",\"protocol\":\"6\",\"name\":\"" + written + "\"}]");

        assertThat(sockets(read)).containsExactly("80/tcp :: " + process + " null");
    }
}

package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.scan.format.Listings.read;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sampleText;
import static org.portledger.scan.format.Listings.sockets;
import static org.portledger.scan.format.Listings.testedWholly;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Recorder;

/** What {@code netstat} of Windows and PowerShell list, in the languages and encodings of Windows. */
class WindowsListingsTest {

    private static final List<String> SAMPLES = List.of(
            "netstat-abno-en.txt",
            "netstat-ano-de.txt",
            "netstat-ano-fr.txt",
            "netstat-an-es.txt",
            "netstat-abn-ru.txt",
            "net-connection-table.txt",
            "net-connection-process.txt",
            "net-udp-endpoint-table.txt",
            "net-connection-list.txt",
            "net-udp-endpoint-list.txt",
            "net-connection.csv",
            "net-connection-de.csv",
            "net-connection.json",
            "net-connection-one.json",
            "net-udp-endpoint.json");

    private static final List<String> ROWS_WITHOUT_STATE = List.of("""
            "LocalAddress","LocalPort","OwningProcess"
            "::","443","4"
            "0.0.0.0","445","4"
            """, """
            LocalAddress LocalPort OwningProcess
            ------------ --------- -------------
            ::                 443             4
            0.0.0.0            445             4

            """, """
            LocalAddress  : ::
            LocalPort     : 443

            LocalAddress  : 0.0.0.0
            LocalPort     : 445

            """);

    @Test
    void theProgramStandsBehindItsSocketAndAServiceBetweenThem() throws IOException {
        Recorder read = read(sample("netstat-abno-en.txt"));

        assertThat(sockets(read))
                .containsExactly(
                        "135/tcp 0.0.0.0 svchost.exe null",
                        "445/tcp 0.0.0.0 null null",
                        "2693/tcp 0.0.0.0 BLAgent.exe null",
                        "139/tcp 192.0.2.7 null null",
                        "135/tcp [::] svchost.exe null",
                        "42050/tcp [::1] OneDrive Sync.exe null",
                        "5353/udp 0.0.0.0 msedge.exe null",
                        "1900/udp [fe80::1d2c:6b01:1:2%7] svchost.exe null");
        assertThat(testedWholly(read)).isEqualTo("tcp, udp");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            netstat-ano-fr.txt         | 135/tcp 0.0.0.0, 139/tcp 192.0.2.7, 445/tcp [::], 500/udp 0.0.0.0, 1900/udp [::1]
            netstat-an-es.txt          | 135/tcp 0.0.0.0, 5040/tcp 0.0.0.0, 135/tcp [::], 123/udp 0.0.0.0, 2177/udp [fe80::c5d:7ff1:3a1:5%4]
            net-udp-endpoint-table.txt | 64371/udp ::1, 1900/udp fe80::4c11:2f06:3d26:9e6e%12, 5353/udp ::, 137/udp 192.0.2.7, 500/udp 0.0.0.0
            net-udp-endpoint-list.txt  | 5353/udp ::, 500/udp 0.0.0.0
            net-udp-endpoint.json      | 5353/udp ::, 1900/udp fe80::4c11:2f06:3d26:9e6e%12, 500/udp 0.0.0.0
            """)
    void withoutPrograms(String sample, String listeners) throws IOException {
        Recorder read = read(sample(sample));

        assertThat(String.join(", ", sockets(read)).replace(" null", "")).isEqualTo(listeners);
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            net-connection-process.txt | 445/tcp :: System, 135/tcp :: svchost, 2693/tcp 0.0.0.0 BLAgent, 5432/tcp 127.0.0.1 null
            net-connection-de.csv      | 445/tcp :: System, 2693/tcp 0.0.0.0 BLAgent
            net-connection-one.json    | 2693/tcp 0.0.0.0 BLAgent
            """)
    void withProgramsThatPeopleAskedFor(String sample, String listeners) throws IOException {
        assertThat(read(sample(sample)).observations())
                .extracting(seen -> "%s %s %s"
                        .formatted(
                                seen.port(), seen.socket().bind(), seen.socket().process()))
                .containsExactly(listeners.split(", "));
    }

    @Test
    void aSocketThatIsBoundDoesNotListen() throws IOException {
        Recorder read = read("""
                Active Connections

                  Proto  Local Address          Foreign Address        State           PID
                  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1012
                  TCP    0.0.0.0:50411          0.0.0.0:0              BOUND           7344
                  TCP    [::]:445               [::]:0                 LISTENING       4
                """);

        assertThat(sockets(read)).containsExactly("135/tcp 0.0.0.0 null null", "445/tcp [::] null null");
        assertThat(testedWholly(read)).isEqualTo("tcp");
    }

    @Test
    void anArrayThatAnObjectHoldsIsRead() throws IOException {
        Recorder read = read("""
                {"value":[{"LocalAddress":"::","LocalPort":135,"State":2},{"LocalAddress":"::","LocalPort":445,"State":2}],
                "Count":2}
                """);

        assertThat(sockets(read)).containsExactly("135/tcp :: null null", "445/tcp :: null null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"LocalAddress\",\"LocalPort\",\"OwningProcess\"\n\"::\",\"443\",\"4\"\n",
                "#TYPE Selected.Microsoft.Management.Infrastructure.CimInstance\n\"LocalAddress\",\"LocalPort\"\n\"::\",\"443\"\n",
                "LocalAddress LocalPort OwningProcess\n------------ --------- -------------\n::                 443             4\n",
                "LocalAddress                             LocalPort\n------------                             ---------\n"
                        + "::                                             443\n",
                "LocalAddress LocalPort RemoteAddress RemotePort\n------------ --------- ------------- ----------\n"
                        + "::           135       ::            0\n",
                "LocalAddress LocalPort RemoteAddress RemotePort Stat\n                                                e\n"
                        + "------------ --------- ------------- ---------- ----\n::           135       ::            0          List\n",
                "LocalAddress : ::\nLocalPort    : 443\n\n",
                "[{\"LocalAddress\":\"::\",\"LocalPort\":443,\"OwningProcess\":4}]",
                "PS C:\\> Get-NetTCPConnection | Select LocalAddress,LocalPort\n\nLocalAddress LocalPort\n::                 443\n",
                "PS C:\\> Get-NetTCPConnection -State Listen, Established | Select LocalAddress,LocalPort\n\n"
                        + "LocalAddress LocalPort\n::                 443\n",
                "PS C:\\> Get-NetTCPConnection -State Listen | Select LocalAddress,LocalPort; Get-NetUDPEndpoint\n\n"
                        + "LocalAddress LocalPort\n::                 443\n",
                "PS C:\\> Get-NetUDPEndpoint\nPS C:\\> type ports.txt\nLocalAddress LocalPort\n::                 443\n"
            })
    void rowsThatMayBeOfTcpOrOfUdpAreRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("no column State tells which rows listen, and whether they are of TCP or of UDP;")
                .hasMessageMatching("scan.xml, line [0-9]+: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS C:\\> Get-NetTCPConnection -State Listen | Select LocalAddress,LocalPort,OwningProcess",
                "PS C:\\Users\\a> get-nettcpconnection -LocalPort 443,445 -state 'Listen'|select State,LocalAddress,LocalPort,X | ft",
                "PS C:\\> Get-NetUDPEndpoint\n[web]: PS C:\\> Get-NetTCPConnection -State Listen",
                "Get-NetTCPConnection -State:Listen"
            })
    void theCommandAboveTheRowsTellsThatTheyListen(String command) throws IOException {
        for (String rows : ROWS_WITHOUT_STATE) {
            Recorder read = read(command + "\n\n" + rows);

            assertThat(sockets(read)).containsExactly("443/tcp :: null null", "445/tcp 0.0.0.0 null null");
            assertThat(testedWholly(read)).isEqualTo("tcp");
            assertThat(read.notices).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS C:\\> Get-NetUDPEndpoint | Select LocalAddress,LocalPort,OwningProcess",
                "#TYPE Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetUDPEndpoint"
            })
    void orThatTheyAreOfUdp(String command) throws IOException {
        for (String rows : ROWS_WITHOUT_STATE) {
            Recorder read = read(command + "\n" + rows);

            assertThat(sockets(read)).containsExactly("443/udp :: null null", "445/udp 0.0.0.0 null null");
            assertThat(testedWholly(read)).isEqualTo("udp");
        }
    }

    @Test
    void theCommandAboveAnArrayOfObjectsTellsItToo() throws IOException {
        Recorder read = read("""
                PS C:\\> Get-NetUDPEndpoint | Select LocalAddress,LocalPort | ConvertTo-Json

                [
                    {
                        "LocalAddress":  "::",
                        "LocalPort":  500
                    }
                ]
                """);

        assertThat(sockets(read)).containsExactly("500/udp :: null null");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 Lines with something between");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"CreationClassName\":\"MSFT_NetUDPEndpoint\"",
                "\"CimClass\":\"ROOT/StandardCimv2:MSFT_NetUDPEndpoint\"",
                "\"CimClass\":{\"CimSuperClassName\":\"CIM_UDPEndpoint\",\"CimClassName\":\"MSFT_NetUDPEndpoint\"}"
            })
    void theClassOfAnObjectTellsThatItIsOfUdp(String member) throws IOException {
        Recorder read = read("[{\"LocalAddress\":\"::\",\"LocalPort\":500," + member + "}]");

        assertThat(sockets(read)).containsExactly("500/udp :: null null");
        assertThat(read("LocalAddress : ::\nLocalPort : 500\nCimClass : ROOT/StandardCimv2:MSFT_NetUDPEndpoint\n")
                        .observations())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "\"Listen\"",
                "\"2\"",
                "{\"value\":2,\"Value\":\"Listen\"}",
                "{\"value\":2}",
                "{\"Value\":\"Listen\"}"
            })
    void theStateMayBeANumberOrAnObject(String state) throws IOException {
        Recorder read = read("[{\"LocalAddress\":\"::\",\"LocalPort\":443,\"State\":" + state + "}]");

        assertThat(sockets(read)).containsExactly("443/tcp :: null null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"Lis...\"", "13", "{}", "[2]"})
    void aStateThatIsNoneIsLeftOut(String state) throws IOException {
        Recorder read = read("""
                [{"LocalAddress":"::","LocalPort":443,"State":%s},{"LocalAddress":"::","LocalPort":80,"State":2},
                {"LocalAddress":"0.0.0.0","LocalPort":81,"State":2}]""".formatted(state));

        assertThat(sockets(read)).containsExactly("80/tcp :: null null", "81/tcp 0.0.0.0 null null");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 '443' was left out: its state is ");
        assertThat(read.tested).isEmpty();
    }

    @Test
    void cellsThatAreEmptyOrOfSeveralWordsKeepTheirColumns() throws IOException {
        Recorder read = read("""

                LocalAddress LocalPort Process           State    PID
                ------------ --------- -------           -----    ---
                0.0.0.0          32400 Plex Media Server Listen  7120
                ::                 445                   Listen     4
                0.0.0.0              7 a                 Listen 12345
                192.0.2.7        50411 msedge            TimeWait   0
                """);

        assertThat(sockets(read))
                .containsExactly(
                        "32400/tcp 0.0.0.0 Plex Media Server null", "445/tcp :: null null", "7/tcp 0.0.0.0 a null");
        assertThat(testedWholly(read)).isEqualTo("tcp");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void theColumnsOfATableStandInAnyOrderAndMayHaveNamesOfTwoWords() throws IOException {
        Recorder read = read("""

                LocalPort LocalAddress State  Program Name
                --------- ------------ -----  ------------
                      445 ::           Listen
                    32400 0.0.0.0      Listen Plex Media Server
                """);

        assertThat(sockets(read)).containsExactly("445/tcp :: null null", "32400/tcp 0.0.0.0 null null");
        assertThat(testedWholly(read)).isEqualTo("tcp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0 32400 Plex Media Server Listen",
                "::           4 45   Listen",
                "             445  Listen",
                "and so on"
            })
    void aRowThatDoesNotFitIsLeftOut(String row) throws IOException {
        Recorder read = read("""
                LocalAddress LocalPort State
                ------------ --------- -----
                ::                 135 Listen
                0.0.0.0            136 Listen
                %s
                """.formatted(row));

        assertThat(read.observations()).hasSize(2);
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 5 ");
        assertThat(read.tested).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"LocalAddress\",\"LocalPort\",\"State\",\"PSComputerName\"\n\"::\",\"443\",\"Listen\",\"web\"\n"
                        + "\"::\",\"443\",\"Listen\",\"\"\n\"::\",\"443\",\"Listen\",\"WEB\"\n\"::\",\"443\",\"Listen\",\"db\"\n",
                "PSComputerName LocalAddress LocalPort State\n-------------- ------------ --------- -----\n"
                        + "web            ::                 443 Listen\ndb             ::                 443 Listen\n",
                "LocalAddress : ::\nLocalPort : 443\nState : Listen\nPSComputerName : web\n\n"
                        + "LocalAddress : ::\nLocalPort : 443\nState : Listen\nPSComputerName : db\n\n",
                "[{\"LocalAddress\":\"::\",\"LocalPort\":443,\"State\":2,\"PSComputerName\":\"web\"},"
                        + "{\"LocalAddress\":\"::\",\"LocalPort\":443,\"State\":2,\"PSComputerName\":\"db\"}]"
            })
    void rowsOfSeveralHostsAreRefused(String rows) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageMatching("scan.xml, line [0-9]+: the listing is of several hosts, 'web' and 'db';"
                        + " give what is of each as a file of its own");
    }

    @Test
    void aRowOfTooFewCellsIsLeftOutAndAFurtherHeadingBegins() throws IOException {
        Recorder read = read("""
                "LocalAddress","LocalPort","State"
                "::","443","Listen"
                "::","44
                #TYPE Selected.Microsoft.Management.Infrastructure.CimInstance
                "LocalPort","State","LocalAddress"
                "445","Listen","0.0.0.0"
                """);

        assertThat(sockets(read)).containsExactly("443/tcp :: null null", "445/tcp 0.0.0.0 null null");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 3 ");
        assertThat(read.tested).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void whatStandsInQuotationMarksIsNoSeparator(String separator) throws IOException {
        String rows = """
                "LocalAddress","LocalPort","Process","State"
                "::","8080","Foo, Inc; ""Server\""","Listen"
                0.0.0.0,8081,a,Listen
                """;
        Recorder read = read(rows.replace("\",", "\"" + separator)
                .replace("0.0.0.0,8081,a,Listen", String.join(separator, "0.0.0.0", "8081", "a", "Listen")));

        assertThat(sockets(read)).containsExactly("8080/tcp :: Foo, Inc; \"Server\" null", "8081/tcp 0.0.0.0 a null");
        assertThat(testedWholly(read)).isEqualTo("tcp");
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkAndCarriageReturnsMakeNoDifference(String charset) throws IOException {
        for (String sample : SAMPLES) {
            String text = sampleText(sample);
            byte[] windows = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(Charset.forName(charset));

            assertThat(read(windows)).as(sample).usingRecursiveComparison().isEqualTo(read(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM850", "IBM866", "windows-1252", "windows-1251"})
    void bytesThatAreNoUtf8StandForNothingThatMatters(String charset) throws IOException {
        for (String sample : SAMPLES) {
            String text = sampleText(sample);

            Recorder read = read(text.getBytes(Charset.forName(charset)));
            read.notices.removeIf(notice -> notice.startsWith("REPAIRED "));

            assertThat(read).as(sample).usingRecursiveComparison().isEqualTo(read(text));
        }
    }
}

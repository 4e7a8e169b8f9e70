package org.portledger.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.portledger.port.TransportProtocol.TCP;
import static org.portledger.registry.IanaColumn.ASSIGNEE;
import static org.portledger.registry.IanaColumn.ASSIGNMENT_NOTES;
import static org.portledger.registry.IanaColumn.CONTACT;
import static org.portledger.registry.IanaColumn.DESCRIPTION;
import static org.portledger.registry.IanaColumn.MODIFICATION_DATE;
import static org.portledger.registry.IanaColumn.REFERENCE;
import static org.portledger.registry.IanaColumn.UNAUTHORIZED_USE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IanaFileTest {

    private static final String HEADINGS = "Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,"
            + "Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes\n";

    private static final String XML = """
            <?xml version='1.0' encoding='UTF-8'?>
            <!DOCTYPE registry SYSTEM "http://nowhere.example/x.dtd">
            <registry xmlns="http://www.iana.org/assignments" id="service-names-port-numbers">
              <title>Service Name and Transport Protocol Port Number Registry</title>
              <updated>2026-09-01</updated>
              <note>As of <xref type="rfc" data="rfc6335"/>.</note>
              <record date="2005-02" updated="2026-08-20">
                <name>whois++</name>
                <number>63</number>
                <protocol>tcp</protocol>
                <description>whois++
            and more</description>
                <xref type="person" data="Rickard_Schoultz"/>
                <xref type="rfc" data="rfc1835"/>
                <unauthorized>Known on port 63</unauthorized>
                <note>See <xref type="rfc" data="rfc1"/> &amp; ask &lt;username&gt;</note>
              </record>
              <record><number>100-200</number><protocol>udp</protocol><description>Unassigned</description></record>
              <record><name>bad</name><number>99999</number></record>
            </registry>
            """;

    private static IanaFile csv(String rows) {
        return IanaFile.read((HEADINGS + rows).getBytes(UTF_8));
    }

    private static IanaFile xml(String text) {
        return IanaFile.read(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void theOfficialFileIsReadCellForCell(String lineEnd) throws IOException {
        IanaFile file = IanaFile.read(MadeFile.official().withLineEnds(lineEnd).bytes());

        assertThat(file.unreadable()).isEmpty();
        assertThat(file.rows())
                .extracting(row -> Stream.of(IanaColumn.values()).map(row::cell).toList())
                .isEqualTo(IanaCsv.rows());
    }

    @Test
    void aCellCanHoldLineBreaksAndTheLinesAreCountedOn() {
        IanaFile file = csv("a,1,tcp,\"two\r\nlines \"\"quoted\"\"\",,,,,,,,\nb,2,tcp,,,,,,,,,\n");

        assertThat(file.rows()).extracting(IanaRow::line).containsExactly(2L, 4L);
        assertThat(file.rows().get(0).cell(DESCRIPTION)).isEqualTo("two\nlines \"quoted\"");
    }

    @Test
    void aRangeNamesEachOfItsPorts() {
        IanaRow row = csv("x11,6000-6063,tcp,,,,,,,,,\n").rows().get(0);

        assertThat(row.keys()).hasSize(64).first().extracting(key -> key.slot()).isEqualTo(new NameKey.Slot(6000, TCP));
    }

    @Test
    void namesMayStandWithoutPortAndPortsWithoutName() {
        IanaFile file = csv("rdp,,,,,,,,,,,\n,4,,Unassigned,,,,,,,,\n");

        assertThat(file.rows().get(0).keys())
                .containsExactly(file.rows()
                        .get(0)
                        .slots()
                        .map(slot -> new NameKey(slot, file.rows().get(0).service()))
                        .toList()
                        .get(0));
        assertThat(file.rows().get(1).keys()).isEmpty();
    }

    @Test
    void olderFilesCallAColumnOtherwise() {
        String older = HEADINGS.replace("Unauthorized Use Reported", "Known Unauthorized Uses");

        IanaFile file = IanaFile.read((older + "a,1,tcp,,,,,,,,Known on port 1,\n").getBytes(UTF_8));

        assertThat(file.rows().get(0).cell(UNAUTHORIZED_USE)).isEqualTo("Known on port 1");
    }

    @Test
    void aMarkBeforeTheTextIsNoPartOfIt() {
        assertThat(IanaFile.read(("\uFEFF" + HEADINGS + "a,1,tcp,,,,,,,,,\n").getBytes(UTF_8))
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,70000,tcp,,,,,,,,,      | 65535",
                "a,20-10,tcp,,,,,,,,,      | ends before it begins",
                "a,1,xyz,,,,,,,,,          | Transport must be one of",
                "a,50000,tcp,,,,,,,,,      | never assigned",
                "a,1,tcp,,,,2026-13-01,,,,,| must be a day or a month",
                "a,1,tcp,,,,May,,,,,       | must be a day or a month",
                "a,1,tcp                   | 3 cells instead of 12",
                ",,tcp,,,,,,,,,            | neither a service name nor a port number",
            })
    void aRowThatMakesNoSenseIsLeftOutWithItsLine(String row, String why) {
        IanaFile file = csv("ok,1,tcp,,,,,,,,,\n" + row + "\nok,2,tcp,,,,,,,,,\n");

        assertThat(file.rows()).hasSize(2);
        assertThat(file.unreadable()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.line()).isEqualTo(3);
            assertThat(unreadable.why()).contains(why);
        });
    }

    @Test
    void xmlSaysTheSame() {
        IanaFile file = xml(XML);

        assertThat(file.updated()).isEqualTo(LocalDate.of(2026, 9, 1));
        IanaRow row = file.rows().get(0);
        assertThat(Stream.of(IanaColumn.values()).map(row::cell))
                .containsExactly(
                        "whois++",
                        "63",
                        "tcp",
                        "whois++\nand more",
                        "[Rickard_Schoultz]",
                        "[Rickard_Schoultz]",
                        "2005-02",
                        "2026-08-20",
                        "[RFC1835]",
                        null,
                        "Known on port 63",
                        "See [RFC1] & ask <username>");
        assertThat(file.rows().get(1).last()).isEqualTo(200);
        assertThat(file.unreadable())
                .extracting(UnreadableRow::line, UnreadableRow::name)
                .containsExactly(tuple(19L, "bad"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,port\nhttp,80\n",
                "http 80/tcp www\n",
                "{\"port\": 80}",
                "<html><body>Not found</body></html>",
                "<!DOCTYPE html><html></html>",
                "<registry id='service-names-port-numbers'/>",
                "<registry xmlns='http://www.iana.org/assignments' id='protocol-numbers'><updated>2026-09-01</updated></registry>",
                "<registry xmlns='http://www.iana.org/assignments' id='service-names-port-numbers'/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><registry>&b;</registry>",
                "PK\u0003\u0004"
            })
    void whatIsSomethingElseIsRefused(String text) {
        assertThatThrownBy(() -> xml(text)).isInstanceOf(InvalidIanaFileException.class);
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        byte[] latin = (HEADINGS + "a,1,tcp,caf\u00e9,,,,,,,,\n").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> IanaFile.read(latin)).isInstanceOf(InvalidIanaFileException.class);
    }

    @Test
    void xmlThatIsCutOffAnywhereIsRefused() {
        byte[] whole = XML.getBytes(UTF_8);
        int end = XML.indexOf("</registry>") + "</registry>".length();
        for (int length = 0; length < end; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> IanaFile.read(part))
                    .as("%d bytes", length)
                    .isInstanceOf(InvalidIanaFileException.class);
        }
    }

    /** A cut between two rows leaves nothing to see in the file itself; that the end is missing is for the comparison. */
    @Test
    void csvThatIsCutOffHasWholeRowsOrIsRefused() {
        String text =
                HEADINGS + "a,1,tcp,\"x\ny\",,,,,,,,\nb\u00e9,2,tcp,,,,,,,,,note\nc,3,udp,,,,,,,,,\"last\none\"\n";
        List<IanaRow> rows = IanaFile.read(text.getBytes(UTF_8)).rows();
        byte[] whole = text.getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            try {
                IanaFile part = IanaFile.read(Arrays.copyOf(whole, length));
                assertThat(part.unreadable()).isEmpty();
                assertThat(rows.subList(0, part.rows().size())).isEqualTo(part.rows());
            } catch (InvalidIanaFileException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void assigneesAndContactsStayApartInXml() {
        IanaRow row = xml("""
                <registry xmlns="http://www.iana.org/assignments" id="service-names-port-numbers">
                <updated>2026-09-01</updated><record updated="2026-08-20"><name>a</name>
                <assignee><xref type="person" data="IESG"/></assignee><xref type="person" data="IETF_Chair"/>
                <xref type="uri" data="https://a.example"/><note/></record></registry>
                """).rows().get(0);

        assertThat(Stream.of(ASSIGNEE, CONTACT, REFERENCE, MODIFICATION_DATE, ASSIGNMENT_NOTES)
                        .map(row::cell))
                .containsExactly("[IESG]", "[IETF_Chair]", "[https://a.example]", "2026-08-20", null);
    }
}

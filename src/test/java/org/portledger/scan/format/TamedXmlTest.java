package org.portledger.scan.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ReceivedFile;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;

class TamedXmlTest {

    private List<String> replaced;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a b=\"1\" c='2'>text &amp; &#233; \t more</a>",
                "<a b='>'/>",
                "<a b=\"it's\" c='&quot;\"'/>",
                "<a>è€😀</a>",
                "no <tag",
                "<a b='never ends"
            })
    void leavesAloneWhatDoesNoHarm(String xml) throws IOException {
        assertThat(tamed(xml)).isEqualTo(xml);
    }

    @ParameterizedTest
    @CsvSource({
        "'<?xml version=\"1.0\"?><a/>', <a/>",
        "'<a> \n\t <b/> c </a>', <a><b/> c </a>",
        "'<!DOCTYPE nmaprun><a/>', <a/>",
        "'<!DOCTYPE a SYSTEM \"x>[\" ><a/>', <a/>",
        "'<!DOCTYPE a PUBLIC \"-//x\" ''file:///etc/passwd''><a/>', <a/>",
        "<a><!-- > \" <b> - -- --></a>, <a></a>",
        "<a><!-----></a>, <a></a>",
        "<a><![CDATA[<b>]] ]>]]]></a>, <a></a>",
        "<a><?x ? > ??></a>, <a></a>",
        "<a><!-- no end, <a>"
    })
    void leavesOutWhatIsNeitherTagNorText(String xml, String tamed) throws IOException {
        assertThat(tamed(xml)).isEqualTo(tamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY e 'x'>]><a/>", "<!DOCTYPE a SYSTEM 'x' [", "<!DOCTYPE a\n[]><a/>"})
    void refusesDeclarations(String xml) {
        assertThatThrownBy(() -> tamed(xml))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageContaining("the document type holds declarations");
    }

    @Test
    void cutsLongValues() throws IOException {
        String kept = "x".repeat(TamedXml.MAX_VALUE);
        assertThat(tamed("<a b='" + kept + "'>" + kept + "</a>")).hasSize(2 * TamedXml.MAX_VALUE + 12);
        assertThat(tamed("<a b='" + kept + "y' c='d'>" + kept + "y</a>"))
                .isEqualTo("<a b='" + kept + "' c='d'>" + kept + "</a>");
    }

    @Test
    void cutsBetweenCharactersAndReferences() throws IOException {
        String kept = "x".repeat(TamedXml.MAX_VALUE - 1);
        assertThat(tamed("<a b='" + kept + "😀y'/>")).isEqualTo("<a b='" + kept + "'/>");
        assertThat(tamed("<a b='" + kept + "&amp;y'/>")).isEqualTo("<a b='" + kept + "'/>");
    }

    @Test
    void givesUpOnATagThatNeverEnds() {
        assertThatThrownBy(() -> tamed("<" + "x".repeat(1_000_000)))
                .isInstanceOf(DamagedXmlException.class)
                .hasMessageContaining("more than 262144 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#0;",
                "&#x0;",
                "&#00001;",
                "&#x1F;",
                "&#xD800;",
                "&#xFFFE;",
                "&#x110000;",
                "&#99999999999;",
                "&#;",
                "&#x;",
                "&#xG;",
                "\u0000",
                "\u001B",
                "\uFFFF"
            })
    void putsAMarkInPlaceOfWhatXmlDoesNotAllow(String character) throws IOException {
        assertThat(tamed("<a b='1" + character + "2'/>")).isEqualTo("<a b='1\uFFFD2'/>");
        assertThat(tamed("<a>1" + character + "2</a>")).isEqualTo("<a>1\uFFFD2</a>");
        assertThat(replaced).singleElement().asString().contains("U+FFFD: 1, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#9;", "&#x20;", "&#xE9;", "&#x1F600;", "&lt;", "&unknown;", "&;", "\uFFFD", "\t"})
    void leavesToTheParserWhatXmlAllowsOrIsNoReference(String text) throws IOException {
        assertThat(tamed("<a b='" + text + "'/>")).isEqualTo("<a b='" + text + "'/>");
        assertThat(replaced).isEmpty();
    }

    @Test
    void putsAMarkInPlaceOfBytesThatDoNotDecode() throws IOException {
        byte[] xml = "<a>\n<b c='é\u00ff\u00fe'/></a>".getBytes(ISO_8859_1); // é alone begins three bytes in UTF-8
        assertThat(tamed(xml)).isEqualTo("<a><b c='\uFFFD\uFFFD\uFFFD'/></a>");
        assertThat(replaced).singleElement().asString().endsWith("U+FFFD: 3, the first at line 2, byte 10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\uFFFE", "&#0;"})
    void knowsWhereTheFirstMarkStands(String character) throws IOException {
        tamed("<a>\n<b c='é" + character + character + "'/></a>");
        assertThat(replaced).singleElement().asString().endsWith("the first at line 2, byte 12.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void knowsWhereATagStands(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String before = "<?xml version='1.0' encoding='" + encoding + "'?>\n<!-- é\n -->\n<a b='ü'>\n ";
        String xml = before + "<c d='\n'/>";
        byte[] bytes = xml.getBytes(charset);
        try (TamedXml tamed = open(bytes)) {
            tamed.transferTo(new StringWriter());
            assertThat(tamed.tag()).isEqualTo(new Place(5, before.getBytes(charset).length));
            assertThat(tamed.characters().place()).isEqualTo(new Place(6, bytes.length));
        }
    }

    @Test
    void knowsWhereATagStandsAcrossItsBuffers() throws IOException {
        String before = "<a>" + "é😀€x\n".repeat(100_000);
        try (TamedXml tamed = open((before + "<b/>").getBytes(UTF_8))) {
            tamed.transferTo(new StringWriter());
            assertThat(tamed.tag()).isEqualTo(new Place(100_001, before.getBytes(UTF_8).length));
        }
    }

    @Test
    void knowsWhereATagStandsAfterBytesThatDoNotDecode() throws IOException {
        try (TamedXml tamed = open("<a>\u00ff\u00ff<b/>".getBytes(ISO_8859_1))) {
            tamed.transferTo(new StringWriter());
            assertThat(tamed.tag()).isEqualTo(new Place(1, 5));
        }
    }

    @Test
    void countsTheByteOrderMark() throws IOException {
        byte[] bytes = "\uFEFF<a/>".getBytes(StandardCharsets.UTF_16LE);
        try (TamedXml tamed = open(bytes)) {
            tamed.transferTo(new StringWriter());
            assertThat(tamed.tag()).isEqualTo(new Place(1, 2));
            assertThat(tamed.characters().place()).isEqualTo(new Place(1, bytes.length));
        }
    }

    private String tamed(String xml) throws IOException {
        return tamed(xml.getBytes(UTF_8));
    }

    private String tamed(byte[] xml) throws IOException {
        StringWriter tamed = new StringWriter();
        try (TamedXml reader = open(xml)) {
            reader.transferTo(tamed);
            Recorder recorder = new Recorder();
            reader.characters().noticeReplaced(recorder);
            replaced = recorder.notices;
        }
        return tamed.toString();
    }

    private static TamedXml open(byte[] xml) throws IOException {
        try (ReceivedFile file = ReceivedFile.receive("scan.xml", new ByteArrayInputStream(xml))) {
            return new TamedXml(
                    ScanContent.of(file), ReadElements.ALL); // which has the file open, and needs its name no more
        }
    }
}

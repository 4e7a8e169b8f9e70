package org.portledger.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanContentTest {

    @TempDir
    Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_8, "<nmaprun>"),
                Arguments.of(UTF_8, "\uFEFF<nmaprun>"),
                Arguments.of(UTF_8, "<?xml version='1.0' encoding='utf-8'?><nmaprun>"),
                Arguments.of(UTF_8, "<?xml version='1.0' encoding='UTF-16'?><nmaprun>"),
                Arguments.of(UTF_16LE, "\uFEFF<?xml version='1.0' encoding='UTF-16'?><nmaprun>"),
                Arguments.of(UTF_16BE, "\uFEFF<?xml version='1.0' encoding='UTF-16'?><nmaprun>"),
                Arguments.of(UTF_16LE, "<?xml version='1.0' encoding='UTF-16'?><nmaprun>"),
                Arguments.of(UTF_16BE, "<?xml version='1.0' encoding='UTF-16'?><nmaprun>"),
                Arguments.of(ISO_8859_1, "<?xml version=\"1.0\" encoding=\"iso-8859-1\" ?><nmaprun>"),
                Arguments.of(Charset.forName("windows-1251"), "<?xml version='1.0' encoding='cp1251'?><nmaprun>"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void knowsItsEncoding(Charset charset, String text) throws IOException {
        ScanContent content = content(text.getBytes(charset));
        assertThat(content.charset()).isEqualTo(charset);
        assertThat(content.rootElement()).isEqualTo("nmaprun");
        assertThat(content.open()).hasBinaryContent(text.replace("\uFEFF", "").getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "x-no-such-thing", "?!", "UTF-32"})
    void refusesAnEncodingThatIsNotRead(String encoding) {
        assertThatThrownBy(() -> content("<?xml version='1.0' encoding='" + encoding + "'?><nmaprun>"))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("scan.xml: the file says that it is in the encoding '" + encoding + "', which is not read");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> content(""))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("scan.xml: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nmaprun>",
                " \n<nmaprun/>",
                "<nmaprun scanner='nmap'",
                "<?xml version='1.0'?><!DOCTYPE nmaprun><?xml-stylesheet href='x'?><!-- > <no> --><nmaprun>",
                "<!DOCTYPE nmaprun [<!ENTITY a 'b'>]><nmaprun>"
            })
    void findsTheRootElement(String text) throws IOException {
        assertThat(content(text).rootElement()).isEqualTo("nmaprun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<>",
                "<nmaprun",
                "<?xml",
                "<!-- <nmaprun>",
                "<!DOCTYPE nmaprun",
                "nmaprun",
                "{}",
                "<!DOCTYPE a ["
            })
    void findsNoRootElementWhereThereIsNone(String text) throws IOException {
        assertThat(content(text).rootElement()).isNull();
    }

    @Test
    void aMillionCommentsAreNoTrouble() throws IOException {
        assertThat(content("<!---->".repeat(1_000_000)).rootElement()).isNull();
    }

    static Stream<Arguments> descriptions() {
        return Stream.of(
                Arguments.of("<html><body>", "XML whose root element is <html>"),
                Arguments.of("  {\"ip\": \"10.0.0.1\"}", "JSON that begins with '{\"ip\": \"10.0.0.1\"}'"),
                Arguments.of("Dear colleagues,\nhere is", "plain text that begins with 'Dear colleagues,'"),
                Arguments.of("\uFEFF \n\t ", "blanks only"),
                Arguments.of("PK\u0003\u0004", "a zip archive"),
                Arguments.of("%PDF-1.7\n", "a PDF document"),
                Arguments.of("a\u0000b", "binary data"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void canBeDescribed(String text, String description) throws IOException {
        assertThat(Appearance.of(content(text))).isEqualTo(description);
    }

    @Test
    void aLongTextIsQuotedInPart() throws IOException {
        assertThat(Appearance.of(content("x".repeat(1000))))
                .isEqualTo("plain text that begins with '" + "x".repeat(40) + "…'");
    }

    private ScanContent content(String text) throws IOException {
        return content(text.getBytes(UTF_8));
    }

    private ScanContent content(byte[] bytes) throws IOException {
        return ScanContent.of(ReceivedFile.receive("scan.xml", new ByteArrayInputStream(bytes), folder));
    }
}

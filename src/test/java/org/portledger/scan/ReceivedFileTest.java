package org.portledger.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedFileTest {

    @TempDir
    Path folder;

    @Test
    void knowsWhatItTookIn() throws IOException {
        try (ReceivedFile file = received("scan.xml", "abc")) {
            assertThat(file.name()).isEqualTo("scan.xml");
            assertThat(file.size()).isEqualTo(3);
            // FIPS 180-2, appendix B.1
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.open()).hasContent("abc");
            assertThat(file.open()).as("a second time").hasContent("abc");
        }
    }

    @Test
    void isPackedUnlessItCamePacked() throws IOException {
        try (ReceivedFile text = received("scan.xml", "<nmaprun/>".repeat(1000));
                ReceivedFile archive = received("scans.zip", "PK\3\4" + "0123456789".repeat(1000))) {
            assertThat(text.isPacked()).isTrue();
            assertThat(new GZIPInputStream(text.openKept())).hasContent("<nmaprun/>".repeat(1000));
            assertThat(archive.isPacked()).isFalse();
            assertThat(archive.openKept()).hasContent("PK\3\4" + "0123456789".repeat(1000));
            assertThat(archive.open()).hasContent("PK\3\4" + "0123456789".repeat(1000));
            assertThat(archive.size()).isEqualTo(10_004);
        }
    }

    @Test
    void isGoneAfterClosing() throws IOException {
        ReceivedFile file = received("scan.xml", "abc");
        file.close();
        assertThatThrownBy(file::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void leavesNothingBehindWhenTheClientGoesAway() throws IOException {
        InputStream broken = new SequenceInputStream(stream("abc"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> ReceivedFile.receive("scan.xml", broken, folder))
                .hasMessage("connection reset");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\scan.xml, scan.xml",
        "' scan 1.xml ', scan 1.xml",
        "<script>.xml, <script>.xml",
        "отчёт.xml, отчёт.xml"
    })
    void keepsTheBaseNameOfWhatTheClientSays(String said, String name) throws IOException {
        assertThat(nameOf(said)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "folder/", "\u0000", "\u202E"})
    void hasANameEvenIfTheClientSaysNone(String said) throws IOException {
        assertThat(nameOf(said)).isEqualTo("unnamed");
    }

    @Test
    void itsNameHoldsNothingThatCannotBeSeen() throws IOException {
        assertThat(nameOf("a\u0000b\r\nc\u202Ed.xml")).isEqualTo("abcd.xml");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() throws IOException {
        assertThat(nameOf("a" + "😀".repeat(200))).isEqualTo("a" + "😀".repeat(127));
        assertThat(nameOf("😀".repeat(200))).isEqualTo("😀".repeat(127));
    }

    private String nameOf(String said) throws IOException {
        try (ReceivedFile file = received(said, "abc")) {
            return file.name();
        }
    }

    private ReceivedFile received(String name, String content) throws IOException {
        return ReceivedFile.receive(name, stream(content), folder);
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}

package org.portledger.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "1F8B08000000, a file packed by gzip",
        "425A68393141592653, a file packed by bzip2",
        "FD377A585A000004, a file packed by xz",
        "28B52FFD24, a file packed by Zstandard",
        "377ABCAF271C0004, a 7-Zip archive",
        "526172211A0701, a RAR archive",
        "255044462D312E37, a PDF document",
        "D0CF11E0A1B11AE1, an old Office document",
        "89504E470D0A1A0A, a PNG picture",
        "EDABEEDB0300, an RPM package",
        "7F454C460201, a program for Linux",
        "4D5A90000300, a program for Windows",
        "D4C3B2A10200, a capture of packets",
        "0A0D0D0A1C00, a capture of packets",
        "456C6646696C6500, a Windows event log"
    })
    void isToldByTheFirstBytes(String bytes, String description) {
        assertThat(FileKind.of(HexFormat.of().parseHex(bytes)).description()).isEqualTo(description);
    }

    @Test
    void aTarArchiveIsToldFurtherIn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("\u00e9.xml");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        assertThat(FileKind.of(bytes.toByteArray())).isEqualTo(FileKind.TAR);
    }

    /** Its members stand in it as they are, so that readers would take them for one scan. */
    @ParameterizedTest
    @ValueSource(strings = {"ustar\00000", "ustar  \0"})
    void aTarArchiveIsRefusedWhateverStandsInIt(String magic) throws IOException {
        String rows = "tcp LISTEN 0 5 *:80 *:*\n".repeat(50);
        byte[] archive = ("web.txt" + "\0".repeat(250) + magic + "\0".repeat(247) + rows).getBytes(ISO_8859_1);

        for (byte[] file : new byte[][] {archive, Packer.gzip(archive)}) {
            ScanContent content = PackedFile.open(
                            "web.tgz", () -> new ByteArrayInputStream(file), UnpackLimits.of(1L << 30))
                    .files()
                    .get(0)
                    .content();
            assertThatThrownBy(() -> new ScanReaders().of(content))
                    .isInstanceOf(InvalidScanFileException.class)
                    .hasMessage("web.tgz: no scan that can be read; it looks like a tar archive");
        }
    }

    @Test
    void masscansOwnFormIsAnsweredWithTheWayOut() throws IOException {
        ScanContent content = ScanContent.of("scan.bin", "masscan/1.1\n\0\0".getBytes(ISO_8859_1));
        assertThat(Appearance.of(content)).contains("masscan --readscan FILE -oX scan.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<nmaprun>", "{}", "MZ Hammer, lsof of", "BZ", "\u001f", "PK", "Proto Recv-Q"})
    void textIsNothingElse(String text) {
        assertThat(FileKind.of(text.getBytes(UTF_8))).isEqualTo(FileKind.OTHER);
    }
}

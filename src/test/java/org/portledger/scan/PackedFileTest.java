package org.portledger.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.scan.Packer.bzip2;
import static org.portledger.scan.Packer.gzip;
import static org.portledger.scan.Packer.streamedZip;
import static org.portledger.scan.Packer.text;
import static org.portledger.scan.Packer.xz;
import static org.portledger.scan.Packer.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackedFileTest {

    private static final UnpackLimits LIMITS = UnpackLimits.of(1L << 30);
    private static final String SCAN = "<nmaprun scanner='nmap'>" + "<host/>".repeat(50) + "</nmaprun>";

    interface Packing {
        byte[] pack(byte[] content) throws IOException;
    }

    static Stream<Arguments> packings() {
        return Stream.of(
                packing("not at all", content -> content),
                packing("gzip", Packer::gzip),
                packing("bzip2", Packer::bzip2),
                packing("xz", Packer::xz),
                packing("zip", content -> zip("scan.xml", content)),
                packing("streamed zip", content -> streamedZip("scan.xml", content)),
                packing("gzip in zip", content -> zip("scan.xml.gz", gzip(content))),
                packing("bzip2 in streamed zip", content -> streamedZip("scan.xml.bz2", bzip2(content))),
                packing("xz in zip", content -> zip("scan.xml.xz", xz(content))));
    }

    private static Arguments packing(String name, Packing packing) {
        return Arguments.of(name, packing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void whatComesOutIsWhatWentIn(String name, Packing packing) throws IOException {
        ScanFile file = only(packing.pack(text(SCAN)));
        assertThat(file.source().open()).hasContent(SCAN);
        assertThat(file.source().open()).as("a second time").hasContent(SCAN);
        assertThat(file.source().damage()).isNull();
        assertThat(file.content().rootElement()).isEqualTo("nmaprun");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void whatComesOutMayBeInAnyEncoding(String name, Packing packing) throws IOException {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            byte[] file = ("\uFEFF" + SCAN).getBytes(charset);
            ScanContent content = only(packing.pack(file)).content();
            assertThat(content.charset()).isEqualTo(charset);
            assertThat(content.open()).hasBinaryContent(SCAN.getBytes(charset));
        }
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><nmaprun args='\u00e4'/>".getBytes(ISO_8859_1);
        assertThat(only(packing.pack(latin)).content().beginning()).contains("\u00e4");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void whatIsCutGivesItsBeginningAndSaysSo(String name, Packing packing) throws IOException {
        byte[] whole = packing.pack(text(SCAN));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (FileKind.of(cut) != FileKind.OTHER) { // else it begins like nothing that was packed
                assertBeginning(cut);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void anyByteMayBeWrong(String name, Packing packing) throws IOException {
        byte[] whole = packing.pack(text(SCAN));
        Random random = new Random(2693);
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= (byte) (1 + random.nextInt(255));
            readOrRefuse(broken);
        }
    }

    @Test
    void packedFilesOneAfterTheOtherAreOne() throws IOException {
        for (Packing packing : List.<Packing>of(Packer::gzip, Packer::bzip2, Packer::xz)) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.write(packing.pack(text("one ")));
            both.write(packing.pack(text("and two")));
            assertThat(only(both.toByteArray()).source().open()).hasContent("one and two");
        }
    }

    @Test
    void packedFilesAreOneEvenIfTheirBytesComeOneByOne() throws IOException {
        byte[] one = gzip(text("one "));
        byte[] two = gzip(text("and two"));
        ContentSource slow =
                () -> new SequenceInputStream(new ByteArrayInputStream(one), new ByteArrayInputStream(two)) {
                    @Override
                    public int available() {
                        return 0;
                    }
                };
        assertThat(PackedFile.open("scan.gz", slow, LIMITS)
                        .files()
                        .get(0)
                        .source()
                        .open())
                .hasContent("one and two");
    }

    @Test
    void aWrongChecksumIsDamageAtItsEnd() throws IOException {
        byte[] packed = gzip(text(SCAN));
        packed[packed.length - 6] ^= 1;
        ScanContent content = only(packed).content();
        assertThat(content.open()).hasContent(SCAN);
        assertThat(content.damage())
                .hasToString("scan.packed is damaged near byte %d of the packed file:".formatted(packed.length)
                        + " it cannot be unpacked (Gzip-compressed data is corrupt (CRC32 error)).");
        Notices notices = new Notices(1);
        content.tell(notices);
        assertThat(notices.all())
                .extracting(ScanNotice::toString)
                .containsExactly("REPAIRED: " + content.damage() + " What came out before it was read.");
    }

    @Test
    void whatCameOutBeforeAWrongChecksumIsNotLost() throws IOException {
        byte[] packed = bzip2(text(SCAN));
        packed[11] ^= 1;
        ScanFile file = only(packed);
        assertThat(file.source().open()).hasContent(SCAN);
        assertThat(file.source().damage().reason()).isEqualTo("it cannot be unpacked (BZip2 CRC error)");
    }

    @Test
    void whatIsPackedTwiceIsNoScan() throws IOException {
        assertThat(Appearance.of(only(gzip(gzip(text(SCAN)))).content())).isEqualTo("a file packed by gzip");
        assertThat(Appearance.of(only(xz(zip("scan.xml", SCAN))).content())).isEqualTo("a zip archive");
    }

    @Test
    void nothingInItIsNothing() throws IOException {
        ScanFile file = only(gzip(new byte[0]));
        assertThatThrownBy(file::content)
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("scan.packed: the file is empty");
    }

    @Test
    void aDiskThatFailsIsNoDamage() throws IOException {
        byte[] packed = gzip(
                new Random(2693).doubles(20_000).boxed().toList().toString().getBytes(UTF_8));
        ContentSource broken = () ->
                new SequenceInputStream(new ByteArrayInputStream(packed, 0, packed.length / 2), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("bad sector");
                    }
                });
        ScanFile file = PackedFile.open("scan.gz", broken, LIMITS).files().get(0);
        assertThatThrownBy(() -> file.source().open().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("bad sector");
        assertThat(file.source().damage()).isNull();
    }

    @Test
    void whatStopsTheReadingIsNoDamage() throws IOException {
        byte[] packed = gzip("open tcp 22 192.0.2.1 1795390503\n".repeat(20_000).getBytes(UTF_8));
        ContentSource stopped = () ->
                new SequenceInputStream(new ByteArrayInputStream(packed, 0, packed.length / 2), new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("the server stops");
                    }
                });
        ScanFile file = PackedFile.open("scan.gz", stopped, LIMITS).files().get(0);
        assertThatThrownBy(() -> file.source().open().readAllBytes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the server stops");
        assertThat(file.source().damage()).isNull();
    }

    private static void assertBeginning(byte[] cut) throws IOException {
        try {
            PackedFile packed = open(cut);
            ScanFile file = packed.files().get(0);
            String read = new String(file.source().open().readAllBytes(), UTF_8);
            boolean tellsWhatItIs =
                    read.length() > 5; // else, in an archive, it may be the beginning of another packed file
            assertThat(!tellsWhatItIs || SCAN.startsWith(read)).as(read).isTrue();
            if (!read.equals(SCAN)) {
                Damage damage = file.source().damage();
                assertThat(damage.offset()).isBetween(0L, (long) cut.length);
                assertThat(damage.reason()).isEqualTo("it ends there, too early");
            }
        } catch (InvalidScanFileException refused) {
            assertThat(refused)
                    .hasMessageStartingWith("scan.")
                    .hasMessageMatching(".*(it ends there, too early|the archive is empty)");
        }
    }

    private static void readOrRefuse(byte[] file) throws IOException {
        try {
            for (ScanFile each : open(file).files()) {
                each.source().open().readAllBytes();
            }
        } catch (InvalidScanFileException refused) {
            assertThat(refused).hasMessageStartingWith("scan.");
        }
    }

    private static PackedFile open(byte[] file) throws IOException {
        return PackedFile.open("scan.packed", () -> new ByteArrayInputStream(file), LIMITS);
    }

    private static ScanFile only(byte[] file) throws IOException {
        PackedFile packed = open(file);
        assertThat(packed.files()).hasSize(1);
        assertThat(packed.leftOut()).isEmpty();
        assertThat(packed.damage()).isNull();
        return packed.files().get(0);
    }
}

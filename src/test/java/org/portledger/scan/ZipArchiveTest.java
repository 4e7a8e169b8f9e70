package org.portledger.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.scan.Packer.gzip;
import static org.portledger.scan.Packer.streamedZip;
import static org.portledger.scan.Packer.text;
import static org.portledger.scan.Packer.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {

    private static final int FLAGS = 6;
    private static final int METHOD = 8;
    private static final int CHECKSUM = 14;
    private static final int PACKED_SIZE = 18;
    private static final int SIZE = 22;
    private static final String LONG = "<nmaprun>" + "<host/>".repeat(1000) + "</nmaprun>";

    @Test
    void itsFilesComeInItsOrder() throws IOException {
        for (byte[] archive :
                List.of(zip("b/1.txt", "one", "a/2.txt", "two"), streamedZip("b/1.txt", "one", "a/2.txt", "two"))) {
            List<ScanFile> files = open(archive).files();
            assertThat(files)
                    .extracting(ScanFile::name)
                    .containsExactly("b/1.txt in scans.zip", "a/2.txt in scans.zip");
            assertThat(files.get(1).source().open()).hasContent("two");
            assertThat(files.get(0).source().open()).hasContent("one");
        }
    }

    @Test
    void membersOfOneNameAreTwo() throws IOException {
        List<ScanFile> files = open(zip("ss.txt", "one", "ss.txt", "two")).files();
        assertThat(files.get(0).source().open()).hasContent("one");
        assertThat(files.get(1).source().open()).hasContent("two");
    }

    @Test
    void textOfPowerShellIsRead() throws IOException {
        String table = "\uFEFFLocalAddress LocalPort\r\n";
        ScanContent content =
                open(zip("ports.txt", table.getBytes(UTF_16LE))).files().get(0).content();
        assertThat(content.beginning()).isEqualTo("LocalAddress LocalPort\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../etc/passwd | etc/passwd",
                "/etc/shadow | etc/shadow",
                "C:\\Windows\\win.ini | Windows/win.ini",
                "a/../../b.xml | a/b.xml",
                "./a//b.xml | a/b.xml",
                ".. | unnamed",
                "<script>.xml | <script>.xml",
                "отчёт.xml | отчёт.xml"
            })
    void aNameNeverLeadsAnywhere(String stated, String shown) throws IOException {
        assertThat(open(zip(stated, "x")).files().get(0).name()).isEqualTo(shown + " in scans.zip");
    }

    @Test
    void aNameHoldsNothingThatCannotBeSeen() throws IOException {
        assertThat(open(zip("a\u0000\u001b[31m\r\nb\u202Ec.xml", "x"))
                        .files()
                        .get(0)
                        .name())
                .isEqualTo("a[31mbc.xml in scans.zip");
    }

    @Test
    void aNameIsNoLongerThanTheDatabaseTakes() throws IOException {
        String archive = "z".repeat(255);
        byte[] zip = zip("n".repeat(60_000), "x");
        PackedFile packed = PackedFile.open(archive, () -> new ByteArrayInputStream(zip), UnpackLimits.of(1 << 20));
        assertThat(packed.files().get(0).name()).hasSizeLessThanOrEqualTo(255).contains("n… in z");
    }

    @Test
    void whatIsClearlyNoScanIsLeftOut() throws IOException {
        PackedFile packed = open(streamedZip(
                "scans/",
                "",
                "__MACOSX/._scan.xml",
                "x",
                "scans/.DS_Store",
                "x",
                "empty.txt",
                "",
                "scans/scan.xml",
                LONG));
        assertThat(packed.files()).extracting(ScanFile::name).containsExactly("scans/scan.xml in scans.zip");
        assertThat(packed.leftOut()).containsExactly("scans", "__MACOSX/._scan.xml", "scans/.DS_Store", "empty.txt");
        Notices notices = new Notices(1);
        packed.tell(notices);
        assertThat(notices.all())
                .extracting(ScanNotice::toString)
                .containsExactly("LEFT_OUT: Members of the archive that are no scans were left out (4):"
                        + " scans, __MACOSX/._scan.xml, scans/.DS_Store, empty.txt.");
    }

    @Test
    void anArchiveOfNothingIsRefused() throws IOException {
        assertRefused(zip(), "scans.zip: the archive is empty");
        assertRefused(zip("a/", "", "a/.DS_Store", "x"), "scans.zip: the archive holds no file that could be a scan");
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws IOException {
        assertRefused(
                zip("1.xml", LONG, "more/inner.zip", zip("2.xml", LONG)),
                "more/inner.zip in scans.zip: a zip archive within another is not read; unpack it once");
    }

    @Test
    void anOfficeDocumentIsNoArchive() throws IOException {
        byte[] document = zip("[Content_Types].xml", LONG, "word/document.xml", LONG);
        assertThat(Appearance.of(open(document).files().get(0).content())).isEqualTo("an Office document");
        assertThat(Appearance.of(
                        open(zip("report.docx", document)).files().get(0).content()))
                .isEqualTo("an Office document");
    }

    @Test
    void whatIsEncryptedIsRefused() throws IOException {
        assertRefused(
                patched(zip("scan.xml", LONG), FLAGS, (short) 1),
                "scan.xml in scans.zip: encrypted; unpack it with its password and import what comes out");
    }

    @ParameterizedTest
    @CsvSource({"1, UNSHRINKING", "6, IMPLODING", "14, LZMA", "93, ZSTD", "95, XZ", "96, JPEG", "77, method 77"})
    void aMethodThatIsNotReadIsRefused(short method, String name) throws IOException {
        assertRefused(
                patched(zip("scan.xml", LONG), METHOD, method),
                "scan.xml in scans.zip: packed in a way that is not read (%s)".formatted(name));
    }

    @Test
    void aStoredMemberThatDoesNotTellItsSizeIsRefused() throws IOException {
        byte[] stored = patched(patched(zip("scan.xml", LONG), METHOD, (short) 0), FLAGS, (short) 8);
        assertRefused(stored, "scan.xml in scans.zip: packed in a way that is not read (STORED)");
    }

    @Test
    void itMayHaveAThousandMembers() throws IOException {
        assertThat(open(zip(members(1000))).files()).hasSize(1000);
        assertRefused(zip(members(1001)), "scans.zip: the archive has more than 1000 members");
    }

    private static Object[] members(int count) {
        Object[] members = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            members[2 * i] = i + ".txt";
            members[2 * i + 1] = "x";
        }
        return members;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, Integer.MAX_VALUE})
    void aLieAboutAMembersSizeChangesNothing(int size) throws IOException {
        assertThat(open(patched(zip("scan.xml", LONG), SIZE, size))
                        .files()
                        .get(0)
                        .source()
                        .open())
                .hasContent(LONG);
    }

    @Test
    void aLieAboutWhereTheNextMemberBeginsLosesIt() throws IOException {
        PackedFile packed = open(patched(zip("1.xml", LONG, "2.xml", LONG), PACKED_SIZE, 100_000));
        assertThat(packed.files()).extracting(ScanFile::name).containsExactly("1.xml in scans.zip");
        assertThat(packed.files().get(0).source().open()).hasContent(LONG);
        assertThat(packed.damage().reason()).isEqualTo("it ends there, too early");
    }

    /** A zip bomb lists one member a thousand times. */
    @Test
    void whatItsOwnListSaysDoesNotCount() throws IOException {
        byte[] archive = zip("scan.xml", LONG);
        int end = archive.length - 22;
        int list = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
        ByteBuffer bomb = ByteBuffer.allocate(archive.length + 999 * (end - list));
        bomb.put(archive, 0, list);
        for (int i = 0; i < 1000; i++) {
            bomb.put(archive, list, end - list);
        }
        bomb.put(archive, end, 22);
        assertThat(open(bomb.array()).files()).hasSize(1);
    }

    @Test
    void aDamagedMemberLeavesTheOthersWhole() throws IOException {
        byte[] archive =
                zip("1.xml", new Random(2693).doubles(1000).boxed().toList().toString(), "2.xml", LONG);
        archive[30 + archive[26] + archive[28]] |= 7; // the third way to pack a block, which does not exist
        List<ScanFile> files = open(archive).files();
        assertThat(files).hasSize(2);
        assertThatThrownBy(() -> readFully(files.get(0)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessageStartingWith("1.xml in scans.zip: damaged near byte");
        readFully(files.get(1));
        assertThat(files.get(1).source().damage()).isNull();
    }

    @Test
    void aWrongChecksumIsDamage() throws IOException {
        ScanFile file =
                open(patched(zip("scan.xml", LONG), CHECKSUM, 1)).files().get(0);
        assertThat(file.source().open()).hasContent(LONG);
        assertThat(file.source().damage().reason()).isEqualTo("it cannot be unpacked (its checksum differs)");
    }

    @Test
    void aWrongChecksumBehindTheMemberIsDamageToo() throws IOException {
        byte[] archive = streamedZip("scan.xml", LONG);
        int descriptor = indexOf(archive, "PK\7\b");
        ScanFile file = open(patched(archive, descriptor + 4, 1)).files().get(0);
        assertThat(file.source().open()).hasContent(LONG);
        assertThat(file.source().damage().reason()).isEqualTo("it cannot be unpacked (its checksum differs)");
    }

    @Test
    void whatIsDamagedWithinAMemberIsToldOfTheOutermost() throws IOException {
        byte[] archive = zip("scan.xml.gz", gzip(text(LONG)));
        byte[] cut = Arrays.copyOf(archive, 80);
        ScanFile file = open(cut).files().get(0);
        assertThatThrownBy(() -> readFully(file))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage(
                        "scan.xml.gz in scans.zip: damaged near byte 80 of the packed file: it ends there, too early");
    }

    /** Of three files, what remains when the archive is cut in the third. */
    @Test
    void aCutArchiveGivesTheMembersBefore() throws IOException {
        byte[] archive = streamedZip("1.xml", LONG, "2.xml", LONG, "3.xml", LONG);
        int third = indexOf(archive, "3.xml");
        PackedFile packed = open(Arrays.copyOf(archive, third + 3));
        assertThat(packed.files()).hasSize(2);
        readFully(packed.files().get(1));
        assertThat(packed.files().get(1).source().damage()).isNull();
        assertThat(packed.damage()).isEqualTo(new Damage("scans.zip", third + 3, "it ends there, too early"));
        Notices notices = new Notices(1);
        packed.tell(notices);
        assertThat(notices.all())
                .extracting(ScanNotice::toString)
                .containsExactly("REPAIRED: %s Members that stood behind it are missing.".formatted(packed.damage()));
    }

    @Test
    void anArchiveWhoseListIsCutHasLostNothing() throws IOException {
        byte[] archive = zip("1.xml", LONG, "2.xml", LONG);
        PackedFile packed = open(Arrays.copyOf(archive, indexOf(archive, "PK\1\2") + 10));
        assertThat(packed.files()).hasSize(2);
        assertThat(packed.damage()).isNull();
    }

    @Test
    void anArchiveWithoutAListMayHaveLostMembers() throws IOException {
        for (byte[] archive : List.of(zip("1.xml", LONG, "2.xml", LONG), streamedZip("1.xml", LONG, "2.xml", LONG))) {
            int list = indexOf(archive, "PK\1\2");
            PackedFile packed = open(Arrays.copyOf(archive, list));
            assertThat(packed.files()).hasSize(2);
            assertThat(packed.damage()).isEqualTo(new Damage("scans.zip", list, "it ends there, too early"));
        }
    }

    private static int indexOf(byte[] archive, String text) {
        return new String(archive, ISO_8859_1).indexOf(text);
    }

    private static byte[] patched(byte[] archive, int at, short value) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putShort(at, value);
        return archive;
    }

    private static byte[] patched(byte[] archive, int at, int value) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return archive;
    }

    private static void readFully(ScanFile file) throws IOException {
        file.source().open().readAllBytes();
    }

    private static void assertRefused(byte[] archive, String message) {
        assertThatThrownBy(() -> open(archive))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage(message);
    }

    private static PackedFile open(byte[] archive) throws IOException {
        return PackedFile.open("scans.zip", () -> new ByteArrayInputStream(archive), UnpackLimits.of(1L << 30));
    }
}

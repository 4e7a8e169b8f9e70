package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portledger.scan.Packer.gzip;
import static org.portledger.scan.Packer.streamedZip;
import static org.portledger.scan.Packer.xz;
import static org.portledger.scan.Packer.zip;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Bombs: files that unpack to far more than they are. */
class UnpackLimitsTest {

    private static final int MIB = 1 << 20;
    private static final UnpackLimits USUAL = UnpackLimits.of(50L << 30);
    private static final UnpackLimits ANY_RATIO = new UnpackLimits(80L * MIB, MIB, 100_000);
    private static final String TOO_MUCH = "unpacks to more than 300 times its size, which no scan does";

    private static byte[] zeros(int mebibytes) {
        return new byte[mebibytes * MIB];
    }

    /** 10 GiB of zeros, which are not kept anywhere: the same packed file, again and again. */
    private static ContentSource tenGibibytes() throws IOException {
        byte[] part = gzip(zeros(64));
        return () -> new SequenceInputStream(Collections.enumeration(IntStream.range(0, 160)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(part))
                .toList()));
    }

    @Test
    void aBombStopsAtTheRatio() throws IOException {
        assertThatThrownBy(() -> read(tenGibibytes(), USUAL))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("bomb: " + TOO_MUCH);
    }

    @Test
    void aBombStopsAtTheBoundAndTakesNoMemory() throws IOException {
        ContentSource bomb = tenGibibytes();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> read(bomb, ANY_RATIO))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("bomb: unpacks to more than 83886080 bytes, the most that is read");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MIB);
    }

    @Test
    void aScanThatPacksWellIsRead() throws IOException {
        byte[] packed = gzip(zeros(63));
        assertThat(read(() -> new ByteArrayInputStream(packed), USUAL)).isEqualTo(63L * MIB);
    }

    @Test
    void allMembersOfAnArchiveCountTogether() throws IOException {
        byte[] archive = zip("1", zeros(50), "2", zeros(50));
        assertThatThrownBy(() -> read(() -> new ByteArrayInputStream(archive), ANY_RATIO))
                .hasMessage("bomb: unpacks to more than 83886080 bytes, the most that is read");
    }

    @Test
    void readingAgainCountsOnce() throws IOException {
        byte[] archive = zip("1", zeros(50));
        PackedFile packed = PackedFile.open("bomb", () -> new ByteArrayInputStream(archive), ANY_RATIO);
        assertThat(drain(packed.files().get(0))).isEqualTo(50L * MIB);
        assertThat(drain(packed.files().get(0))).isEqualTo(50L * MIB);
    }

    @Test
    void lookingForTheNextMemberIsBoundedToo() throws IOException {
        byte[] archive = streamedZip("1", zeros(65), "2", "x");
        assertThatThrownBy(() -> PackedFile.open("bomb", () -> new ByteArrayInputStream(archive), USUAL))
                .hasMessage("1 in bomb: " + TOO_MUCH);
    }

    @Test
    void whatWasPackedTwiceInAnArchiveIsBounded() throws IOException {
        byte[] archive = zip("1.gz", gzip(zeros(70)));
        assertThatThrownBy(() -> read(() -> new ByteArrayInputStream(archive), USUAL))
                .hasMessage("1.gz in bomb: " + TOO_MUCH);
    }

    @Test
    void xzGetsNoMoreMemoryThanItsStrongestLevelNeeds() throws IOException {
        assertThat(read(withDictionary(28), USUAL)).as("64 MiB, as of xz -9").isEqualTo(MIB);
        assertThatThrownBy(() -> read(withDictionary(29), USUAL))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("bomb: needs 96 MiB of memory to be unpacked, and at most 65 are spent on it");
        assertThatThrownBy(() -> read(withDictionary(36), USUAL)).hasMessageStartingWith("bomb: needs 1024 MiB");
    }

    /** @param size as xz writes it in a byte: 28 is 64 MiB, 36 is 1 GiB (the .xz file format, section 5.3.1) */
    private static ContentSource withDictionary(int size) throws IOException {
        byte[] packed = xz(zeros(1));
        int header = 12;
        int length = 4 * (packed[header] + 1);
        packed[header + 4] = (byte) size;
        CRC32 checksum = new CRC32();
        checksum.update(packed, header, length - 4);
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(header + length - 4, (int) checksum.getValue());
        return () -> new ByteArrayInputStream(packed);
    }

    private static long read(ContentSource source, UnpackLimits limits) throws IOException {
        long bytes = 0;
        for (ScanFile file : PackedFile.open("bomb", source, limits).files()) {
            bytes += drain(file);
        }
        return bytes;
    }

    private static long drain(ScanFile file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = file.source().open()) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                bytes += read;
            }
        }
        return bytes;
    }
}

package org.portledger.report.export.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.portledger.scan.ContentDigest;
import org.portledger.scan.PieceStream;

class PackedOutputTest {

    private final List<byte[]> pieces = new ArrayList<>();

    @Test
    void whatIsPackedInPiecesIsReadBackAsItWas() throws IOException {
        byte[] file = new byte[3 * PieceOutput.PIECE]; // that no packing makes shorter
        new Random(5).nextBytes(file);

        ContentDigest digest = pack(file);

        assertThat(digest).isEqualTo(ContentDigest.of(() -> new ByteArrayInputStream(file)));
        assertThat(pieces).hasSize(4);
        assertThat(pieces.subList(0, 3)).allSatisfy(piece -> assertThat(piece).hasSize(PieceOutput.PIECE));
        assertThat(readBack()).isEqualTo(file);
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        assertThat(pack(new byte[0]).size()).isZero();
        assertThat(readBack()).isEmpty();
    }

    /** Byte by byte at first, as some writers do. */
    private ContentDigest pack(byte[] file) throws IOException {
        var packed = new PackedOutput(new PieceOutput((number, bytes) -> {
            assertThat(number).isEqualTo(pieces.size());
            pieces.add(bytes);
        }));
        try (packed) {
            int single = Math.min(10, file.length);
            for (int i = 0; i < single; i++) {
                packed.write(file[i]);
            }
            packed.write(file, single, file.length - single);
        }
        return packed.digest();
    }

    private byte[] readBack() throws IOException {
        var stream = new PieceStream(number -> number < pieces.size() ? pieces.get(number) : null);
        try (var file = new GZIPInputStream(stream)) {
            return file.readAllBytes();
        }
    }
}

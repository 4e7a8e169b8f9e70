package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;

/** One reading of an {@link UnpackedSource}. */
final class UnpackedStream extends InputStream {

    /** Bytes that are unpacked at once: as many may be lost before a place that makes no sense. */
    private static final int AT_ONCE = 1 << 12;

    private final UnpackedSource source;
    private final Packing packing;
    private final CountedInput packed;

    private InputStream unpacked; // null until something is read, because making it reads the beginning
    private long count;
    private Exception failure;

    UnpackedStream(UnpackedSource source, Packing packing, CountedInput packed) {
        this.source = source;
        this.packing = packing;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read = failure == null ? unpack(buffer, start, Math.min(length, AT_ONCE)) : 0;
        count += read < 0 ? 0 : read;
        if (failure != null && read == 0) {
            source.ended(packed, failure, count > 0);
            return -1;
        }
        source.gave(count, packed.count());
        return read;
    }

    @Override
    public void close() throws IOException {
        if (unpacked == null) {
            packed.close();
        } else {
            unpacked.close();
        }
    }

    /** Leaves a {@link #failure} if it could not be done; what came out in spite of it is good. */
    private int unpack(byte[] buffer, int start, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = packing.unpack(packed);
            }
            return unpacked.read(buffer, start, length);
        } catch (InvalidScanFileException e) {
            throw e; // of packed bytes that were packed themselves
        } catch (MemoryLimitException e) {
            throw source.refusal(e);
        } catch (IOException | RuntimeException e) { // what unpacks is not written for bytes that somebody chose
            packed.throwFailure();
            failure = e;
            return unpacked instanceof CompressorInputStream counting ? (int) (counting.getBytesRead() - count) : 0;
        }
    }
}

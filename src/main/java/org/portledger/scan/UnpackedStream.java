package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;

/** One reading of an {@link UnpackedSource}. */
final class UnpackedStream extends InputStream {

    private final UnpackedSource source;
    private final Packing packing;
    private final CountedInput packed;

    private InputStream unpacked; // null until something is read, because making it reads the beginning
    private long count;
    private boolean ended;

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
        int read = ended ? -1 : unpack(buffer, start, length);
        if (read < 0) {
            ended = true;
        } else {
            count += read;
            source.gave(count, packed.count());
        }
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
            source.ended(packed, e, count > 0);
            return -1;
        }
    }
}

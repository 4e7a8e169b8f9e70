package org.portledger.report.export.kept;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPOutputStream;
import org.portledger.scan.ContentDigest;

/** Packs what is written by gzip, and knows afterwards what it was. */
final class PackedOutput extends FilterOutputStream {

    private final MessageDigest digest = ContentDigest.begin();
    private long size;

    PackedOutput(OutputStream packed) throws IOException {
        super(new GZIPOutputStream(packed, PieceOutput.PIECE));
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        digest.update((byte) value);
        size++;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        out.write(source, offset, length);
        digest.update(source, offset, length);
        size += length;
    }

    /** Of all that was written before it was packed; to be asked once, at the end. */
    ContentDigest digest() {
        return ContentDigest.of(digest, size);
    }
}

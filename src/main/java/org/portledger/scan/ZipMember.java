package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A file in a zip archive.
 *
 * @param entry its header, to which its checksum is added when the next header is read
 * @param kind  of its content
 */
record ZipMember(String name, ZipArchiveEntry entry, FileKind kind) {

    ScanFile file(ContentSource archive, UnpackQuota quota) {
        long checksum = entry.getCrc();
        Packing packing = packed -> unpack(packed, checksum);
        ContentSource source = new UnpackedSource(name, archive, entry.getLocalHeaderOffset(), packing, quota);
        return PackedFile.unpacked(new ScanFile(name, source), kind, quota);
    }

    /** @param packed from the member's header on */
    private static InputStream unpack(InputStream packed, long checksum) throws IOException {
        ZipArchiveInputStream zip = new ZipStream(packed);
        zip.getNextEntry();
        return new Checked(zip, checksum);
    }

    /** Compares the checksum at the end, as {@link ZipArchiveInputStream} does not. */
    private static final class Checked extends CheckedInputStream {

        private final long checksum;

        /** @param checksum negative if the archive was cut before it was stated */
        Checked(InputStream in, long checksum) {
            super(in, new CRC32());
            this.checksum = checksum;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            if (read < 0 && checksum >= 0 && getChecksum().getValue() != checksum) {
                throw new IOException("its checksum differs");
            }
            return read;
        }
    }
}

package org.portledger.scan;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An uploaded file on its way in: on disk and packed, unless it came packed, and never in memory. Closing it deletes it.
 *
 * <pre>{@code
 * try (var file = ReceivedFile.receive(name, body)) {
 *     originals.keep(file);
 * }
 * }</pre>
 */
public final class ReceivedFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path path;
    private final boolean packed;
    private final ContentDigest digest;

    private ReceivedFile(String name, Path path, boolean packed, ContentDigest digest) {
        this.name = name;
        this.path = path;
        this.packed = packed;
        this.digest = digest;
    }

    /**
     * Takes in {@code content} to its end, into a file of the folder {@code java.io.tmpdir}.
     *
     * @param clientName what the client calls the file; never trusted, may be null or a path
     * @throws IOException if the content cannot be read or not be stored; nothing is left behind then
     */
    public static ReceivedFile receive(String clientName, InputStream content) throws IOException {
        return receive(clientName, content, Path.of(System.getProperty("java.io.tmpdir")));
    }

    static ReceivedFile receive(String clientName, InputStream content, Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "portledger-", ".upload");
        try {
            byte[] beginning = content.readNBytes(FileKind.BEGINNING);
            boolean packed = !FileKind.of(beginning).isDense();
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), content);
            return new ReceivedFile(ShownName.ofFile(clientName), path, packed, write(whole, path, packed));
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
    }

    /** The client's name for the file, for showing only: a base name without control characters, 1 to 255 characters. */
    public String name() {
        return name;
    }

    /** Bytes, 0 or more. */
    public long size() {
        return digest.size();
    }

    /** 64 lower-case hexadecimal digits. */
    public String sha256() {
        return digest.sha256();
    }

    /** A new stream over the whole content, for the caller to close. */
    public InputStream open() throws IOException {
        return packed ? new GZIPInputStream(openKept(), BUFFER) : openKept();
    }

    /** Whether {@link #openKept} gives the content packed by gzip, and not as it came. */
    boolean isPacked() {
        return packed;
    }

    /** A new stream over the content as it is to be kept. */
    InputStream openKept() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Packs while the content arrives, which a client's network makes slower than that. */
    private static ContentDigest write(InputStream content, Path path, boolean packed) throws IOException {
        MessageDigest digest = ContentDigest.begin();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        OutputStream file = Files.newOutputStream(path);
        try (OutputStream out = packed ? new FastGzip(file) : file) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return ContentDigest.of(digest, size);
    }

    /** Scans are so repetitive that the best packing takes thrice the time and saves little. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

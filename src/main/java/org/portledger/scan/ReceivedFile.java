package org.portledger.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An uploaded file on its way in: on disk, never in memory. Closing it deletes it.
 *
 * <pre>{@code
 * try (var file = ReceivedFile.receive(name, body)) {
 *     imports.importScan(auditId, file);
 * }
 * }</pre>
 */
public final class ReceivedFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path path;
    private final long size;
    private final String sha256;

    private ReceivedFile(String name, Path path, long size, String sha256) {
        this.name = name;
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
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
        MessageDigest digest = newSha256();
        try (OutputStream out = Files.newOutputStream(path)) {
            long size = copy(content, digest, out);
            return new ReceivedFile(
                    ShownName.ofFile(clientName), path, size, HexFormat.of().formatHex(digest.digest()));
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
        return size;
    }

    /** 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** A new stream over the whole content, for the caller to close. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static long copy(InputStream content, MessageDigest digest, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        int count;
        while ((count = content.read(buffer)) >= 0) {
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
            size += count;
        }
        return size;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

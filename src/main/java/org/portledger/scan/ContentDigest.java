package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells whether two contents are the same.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size   in bytes
 */
public record ContentDigest(String sha256, long size) {

    /** Of all that {@code source} gives. */
    public static ContentDigest of(ContentSource source) throws IOException {
        try (InputStream in = source.open();
                DigestInputStream digested = new DigestInputStream(in, begin())) {
            long size = 0;
            byte[] buffer = new byte[1 << 16];
            for (int count = digested.read(buffer); count >= 0; count = digested.read(buffer)) {
                size += count;
            }
            return of(digested.getMessageDigest(), size);
        }
    }

    /** Of what {@code digest} was fed. */
    public static ContentDigest of(MessageDigest digest, long size) {
        return new ContentDigest(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** To be fed, and then {@linkplain #of(MessageDigest, long) asked}. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

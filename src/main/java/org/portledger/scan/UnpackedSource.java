package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;

/** What comes out of packed bytes. */
final class UnpackedSource implements ContentSource {

    private final String name;
    private final ContentSource packed;
    private final long start;
    private final Packing packing;
    private final UnpackQuota quota;

    private long most;
    private Damage damage;

    UnpackedSource(String name, ContentSource packed, Packing packing, UnpackQuota quota) {
        this(name, packed, 0, packing, quota);
    }

    /**
     * @param name  what messages call it
     * @param start where it begins in {@code packed}, bytes
     */
    UnpackedSource(String name, ContentSource packed, long start, Packing packing, UnpackQuota quota) {
        this.name = name;
        this.packed = packed;
        this.start = start;
        this.packing = packing;
        this.quota = quota;
    }

    /**
     * A new stream, which ends early where the packed bytes are damaged.
     * Its reading throws {@link InvalidScanFileException} if more comes out than is allowed, or nothing but damage.
     */
    @Override
    public InputStream open() throws IOException {
        InputStream in = packed.open();
        try {
            in.skipNBytes(start);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new UnpackedStream(this, packing, new CountedInput(in));
    }

    @Override
    public Damage damage() {
        return packed.damage() == null ? damage : packed.damage();
    }

    /**
     * Takes note of what one of the streams gave so far. Reading the same bytes again uses nothing of the quota.
     *
     * @throws InvalidScanFileException if that is too much
     */
    void gave(long unpackedBytes, long packedBytes) {
        if (unpackedBytes > most) {
            quota.use(unpackedBytes - most);
            most = unpackedBytes;
        }
        quota.checkRatio(name, packedBytes, unpackedBytes);
    }

    /**
     * Takes note that one of the streams has to end, by {@code cause}.
     *
     * @param any whether anything came out of it
     * @throws InvalidScanFileException if nothing did
     * @throws IOException              if the packed bytes could not be read
     */
    void ended(CountedInput in, Exception cause, boolean any) throws IOException {
        damage = in.damage(name, start, cause);
        if (!any) {
            throw damage().refusal();
        }
    }

    /** The answer to packed bytes that ask for more memory than they get. */
    InvalidScanFileException refusal(MemoryLimitException cause) {
        return new InvalidScanFileException(
                name,
                "needs %d MiB of memory to be unpacked, and at most %d are spent on it"
                        .formatted(cause.getMemoryNeeded() >> 10, cause.getMemoryLimit() >> 10));
    }
}
